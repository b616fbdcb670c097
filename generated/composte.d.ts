/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: messages as JSON.
 */

/** A login name.  Like ^[a-z0-9][a-z0-9_.-]{0,31}$. */
export type UserId = string;

/** 128 random bits.  Like ^[0-9a-f]{32}$. */
export type ProjectId = string;

/** Of a project, for people.  1 to 120 characters. */
export type ProjectName = string;

/** Chosen by the client; never twice for one author and project.  Like ^[A-Za-z0-9_.-]{1,64}$. */
export type ChangeId = string;

/** Those changed last first; as many as fit into a message. */
export type Projects = ProjectInfo[];

export interface ProjectInfo {
    /** 128 random bits. */
    id: ProjectId;
    /** Of a project, for people. */
    name: ProjectName;
    /** A login name. */
    owner: UserId;
    /** Its head.  0 to 18446744073709551615. */
    rev: number;
    /** Any JSON object. */
    metadata: unknown;
    /** Since 1970.  0 to 9007199254740991. */
    modified_ms: number;
}

/** Of what a client may send. */
export interface Limits {
    /** Bytes.  0 to 4294967295. */
    message: number;
    /** Of a proposal.  0 to 4294967295. */
    changes: number;
    /** Of a change.  0 to 4294967295. */
    ops: number;
}

/** What is accepted or rejected whole. */
export interface ProposedChange {
    /** Chosen by the client; never twice for one author and project. */
    id: ChangeId;
    /** A JSON Patch (RFC 6902). */
    patch: unknown;
}

/** In their order. */
export type Revisions = RevisionInfo[];

/** An accepted change. */
export interface RevisionInfo {
    /** Its number.  0 to 18446744073709551615. */
    rev: number;
    /** A login name. */
    author: UserId;
    /** Chosen by the client; never twice for one author and project. */
    id: ChangeId;
    /** As it was applied. */
    patch: unknown;
}

export interface Accepted {
    /** Chosen by the client; never twice for one author and project. */
    id: ChangeId;
    /** The revision it became, or had become before.  0 to 18446744073709551615. */
    rev: number;
}

export interface Rejected {
    /** Chosen by the client; never twice for one author and project. */
    id: ChangeId;
    /** Why. */
    reason: "race" | "depends" | "invalid" | "atomic" | "too_large";
    /** Which operation of the patch.  0 to 4294967295. */
    op?: number;
    /** The pointer that was to blame. */
    path?: string;
    /** What a race was lost to. */
    with?: Collision;
}

/** What a race was lost to. */
export interface Collision {
    /** The first such revision.  0 to 18446744073709551615. */
    rev: number;
    /** What it wrote. */
    path: string;
}

/** What is wrong. */
export type Code =
    | "auth_failed"
    | "login_required"
    | "unknown_user"
    | "unknown_project"
    | "not_permitted"
    | "not_editing"
    | "future_base"
    | "stale_base"
    | "invalid_patch"
    | "bad_request"
    | "name_taken"
    | "registration_closed"
    | "too_many_attempts"
    | "too_large"
    | "busy";

/** Who somebody is.  Client to server. */
export interface LoginMessage {
    type: "login";
    /** Chosen by the client; its answer repeats it. */
    ref?: unknown;
    /** The login name. */
    user_id: string;
    /** As it is.  Up to 1024 characters. */
    password: string;
}

/** Makes an account, where that is allowed; does not log in.  Client to server. */
export interface RegisterMessage {
    type: "register";
    /** Chosen by the client; its answer repeats it. */
    ref?: unknown;
    /** A login name. */
    user_id: UserId;
    /** 8 to 256 bytes of UTF-8.  Up to 256 characters. */
    password: string;
}

/** Makes a blank project; nobody is editing it yet.  Client to server. */
export interface CreateProjectMessage {
    type: "create_project";
    /** Chosen by the client; its answer repeats it. */
    ref?: unknown;
    /** Of a project, for people. */
    name: ProjectName;
    /** The user logged in. */
    owner: string;
    /** At most 16 KiB. */
    metadata?: unknown;
}

/** Asks which projects there are.  Client to server. */
export interface ListProjectsMessage {
    type: "list_projects";
    /** Chosen by the client; its answer repeats it. */
    ref?: unknown;
}

/** Makes another user a contributor, or none any more.  Client to server. */
export interface ShareMessage {
    type: "share";
    /** Chosen by the client; its answer repeats it. */
    ref?: unknown;
    /** The project. */
    project_id: string;
    /** The user logged in, who owns it. */
    user_id: string;
    /** Whether the other one is to be a contributor. */
    contributor: boolean;
    /** The other one. */
    with: string;
}

/** Begins to edit a project, or begins afresh.  Client to server. */
export interface SelectProjectMessage {
    type: "select_project";
    /** Chosen by the client; its answer repeats it. */
    ref?: unknown;
    /** The user logged in. */
    user_id: string;
    /** The project. */
    project_id: string;
    /** A revision the client still has.  0 to 18446744073709551615. */
    since?: number;
}

/** Proposes changes to a project that is being edited.  Client to server. */
export interface ProposeUpdateMessage {
    type: "propose_update";
    /** Chosen by the client; its answer repeats it. */
    ref?: unknown;
    /** The project. */
    project_id: string;
    /** The revision that the paths refer to.  0 to 18446744073709551615. */
    base: number;
    /** 1 to 256, each taken whole or not at all. */
    changes: ProposedChange[];
    /** All of them or none.  Absent it means false. */
    atomic?: boolean;
}

/** Ends the editing of a project.  Client to server. */
export interface DoneEditingMessage {
    type: "done_editing";
    /** Chosen by the client; its answer repeats it. */
    ref?: unknown;
    /** The user logged in. */
    user_id: string;
    /** The project. */
    project_id: string;
}

/** A sign of life.  Client to server. */
export interface PingMessage {
    type: "ping";
    /** Chosen by the client; its answer repeats it. */
    ref?: unknown;
}

/** The user is logged in.  Server to client. */
export interface LoginOkMessage {
    type: "login_ok";
    ref?: unknown;
    /** A login name. */
    user_id: UserId;
    /** Those changed last first; as many as fit into a message. */
    projects: Projects;
    /** Between two updates.  0 to 4294967295. */
    update_interval_ms: number;
    /** Of what a client may send. */
    limits: Limits;
}

/** The account is made.  Server to client. */
export interface RegisterOkMessage {
    type: "register_ok";
    ref?: unknown;
    /** A login name. */
    user_id: UserId;
}

/** The blank project.  Server to client. */
export interface CreateProjectOkMessage {
    type: "create_project_ok";
    ref?: unknown;
    /** 128 random bits. */
    project_id: ProjectId;
    /** 0.  0 to 18446744073709551615. */
    rev: number;
    /** Any JSON object. */
    project: unknown;
}

/** The projects that the user contributes to.  Server to client. */
export interface ProjectsMessage {
    type: "projects";
    ref?: unknown;
    /** Those changed last first; as many as fit into a message. */
    projects: Projects;
}

/** Who contributes now.  Server to client. */
export interface ShareOkMessage {
    type: "share_ok";
    ref?: unknown;
    /** 128 random bits. */
    project_id: ProjectId;
    /** The owner is one of them. */
    contributors: UserId[];
}

/** The project is being edited.  Server to client. */
export interface SelectProjectOkMessage {
    type: "select_project_ok";
    ref?: unknown;
    /** 128 random bits. */
    project_id: ProjectId;
    /** The revision the client has behind this.  0 to 18446744073709551615. */
    rev: number;
    /** As it is at rev. */
    project?: unknown;
    /** Instead of it: those behind `since`. */
    changes?: Revisions;
}

/** What became of a proposal.  Server to client. */
export interface UpdateResultMessage {
    type: "update_result";
    ref?: unknown;
    /** 128 random bits. */
    project_id: ProjectId;
    /** Whether all of it was accepted, some, or nothing. */
    status: "ok" | "partial" | "rejected";
    /** The new head.  0 to 18446744073709551615. */
    rev: number;
    /** In the order of the proposal. */
    accepted: Accepted[];
    /** In the order of the proposal. */
    rejected: Rejected[];
}

/** The project is not being edited any more.  Server to client. */
export interface DoneEditingOkMessage {
    type: "done_editing_ok";
    ref?: unknown;
    /** 128 random bits. */
    project_id: ProjectId;
}

/** The answer to a sign of life.  Server to client. */
export interface PongMessage {
    type: "pong";
    ref?: unknown;
}

/** A request that was refused.  Server to client. */
export interface ErrorMessage {
    type: "error";
    ref?: unknown;
    /** What is wrong. */
    code: Code;
    /** For people. */
    message: string;
    /** The type of the request, where it is known. */
    request?: string;
}

/** What became of a project that is being edited.  Server to client. */
export interface AuthoritativeUpdateMessage {
    type: "authoritative_update";
    /** 128 random bits. */
    project_id: ProjectId;
    /** The revision the client has.  0 to 18446744073709551615. */
    from: number;
    /** The one it has behind this.  0 to 18446744073709551615. */
    to: number;
    /** In their order. */
    changes: Revisions;
}

/** Instead of an update that would be too long.  Server to client. */
export interface ProjectStateMessage {
    type: "project_state";
    /** 128 random bits. */
    project_id: ProjectId;
    /** The revision it is of.  0 to 18446744073709551615. */
    rev: number;
    /** Any JSON object. */
    project: unknown;
}

/** A project is not being edited any more, and nobody asked.  Server to client. */
export interface ClosedMessage {
    type: "closed";
    /** 128 random bits. */
    project_id: ProjectId;
    /** Why. */
    reason: "not_permitted" | "deleted" | "shutdown";
}

/** What a client sends. */
export type ToServer =
    | LoginMessage
    | RegisterMessage
    | CreateProjectMessage
    | ListProjectsMessage
    | ShareMessage
    | SelectProjectMessage
    | ProposeUpdateMessage
    | DoneEditingMessage
    | PingMessage;

/** What the server sends. */
export type ToClient =
    | LoginOkMessage
    | RegisterOkMessage
    | CreateProjectOkMessage
    | ProjectsMessage
    | ShareOkMessage
    | SelectProjectOkMessage
    | UpdateResultMessage
    | DoneEditingOkMessage
    | PongMessage
    | ErrorMessage
    | AuthoritativeUpdateMessage
    | ProjectStateMessage
    | ClosedMessage;
