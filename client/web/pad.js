// @ts-check
/** The pad page: puts the parts together. */

import {Chat} from "./chat.js";
import {Collab, textSplices} from "./collab.js";
import {Editor} from "./editor.js";
import {Painter} from "./painter.js";
import {People, byId, closeOnLeave} from "./people.js";
import {remember} from "./recent.js";
import {PadSession} from "./session.js";
import {connectionBanner, connectionSign, rejection, savedSign} from "./signs.js";
import {Slider} from "./slider.js";

/** What stands in front of this script (etherpad.md 3).
 *  @typedef {import("../../generated/etherpad").ClientVarsMessage & {
 *      padId: string,
 *      initialTitle: string,
 *      initialRevisionList: import("./slider.js").SavedRevision[],
 *      chatHistory: import("./chat.js").ChatHistory,
 *  }} ClientVars */

const vars = /** @type {{clientVars: ClientVars}} */ (/** @type {unknown} */ (globalThis)).clientVars;
const {padId, globalPadId, userId} = vars;
const start = vars.collab_client_vars;
const isReadOnly = new URLSearchParams(location.search).has("readonly");
const self = {userId, name: vars.userName, colorId: vars.userColor};

/** @type {People} */
const people = new People(vars.colorPalette, self, change => session.updateSelf(change));
for (const [author, about] of Object.entries(start.historicalAuthorData))
    if (author !== userId) people.know(author, about);

const collab = new Collab({
    rev: start.rev,
    text: start.initialAttributedText.text,
    attribs: start.initialAttributedText.attribs,
    apool: start.apool,
    userId,
}, change => {
    painter.paint(change.lines);
    editor.see(change);
    if (change.author !== userId && change.author !== "") markLine(change);
});
const painter = new Painter(byId("layer"), collab.view, collab.pool, author => people.colorOf(author));
const editor = new Editor(byId("text"), collab, {
    edited: () => session.edited(),
    hold: isHeld => session.hold(isHeld),
});

/** @type {PadSession} */
const session = new PadSession(
    {room: isReadOnly ? "padview" : "padpage", padId: globalPadId, self}, collab,
    {
        state: showState,
        saved: showSaved,
        user: (user, isHere) => (isHere ? people.know(user.userId, user, true) : people.leave(user.userId)),
        chat: line => chat.hear({...line, name: line.senderName}),
        padMessage: payload => takePadMessage(payload),
        notice: tell,
        rejected: (reason, detail) => tell(rejection(reason, detail)),
    }, {});
/** @type {Chat} */
const chat = new Chat(padId, people, vars.chatHistory, {
    say: line => session.chat(line),
    unread: count => {
        byId("unread").hidden = count === 0;
        byId("unread").textContent = String(count);
        setTitle(count);
    },
});
const slider = new Slider(padId, collab, author => people.colorOf(author), vars.initialRevisionList);
let title = vars.initialTitle;

/* -- the text -- */

/** Shows in which line somebody is at work.
 *  @param {import("./collab.js").Change} change */
function markLine({changeset, author}) {
    const last = textSplices(changeset).at(-1);
    if (!last) return;
    const isLineEnd = last.inserted.endsWith("\n");
    const {line} = collab.view.positionOf(last.start + last.inserted.length - (isLineEnd ? 1 : 0));
    painter.mark(author, line, {name: people.nameOf(author), color: people.colorOf(author)});
}

/* -- signs -- */

/** @param {HTMLElement} element
 *  @param {import("./signs.js").Sign} sign */
function showSign(element, {text, is}) {
    if (element.textContent !== text) element.textContent = text;
    element.dataset.is = is;
}

function showState() {
    const {state} = session;
    showSign(byId("state"), connectionSign(state, Date.now()));
    const banner = connectionBanner(state, session.remedy);
    if (banner) showBanner("connection", banner, session.remedy === "return" ? () => session.connect() : reload);
    else if (byId("banner").dataset.about === "connection") hideBanner();
    showSaved();
}

function showSaved() {
    if (isReadOnly) showSign(byId("saved"), {text: "Read only", is: "good"});
    else showSign(byId("saved"), savedSign(session.unsavedMs, session.state));
}

let bannerDoes = () => {};

/** @param {"connection" | "news"} about
 *  @param {{text: string, button: string}} banner
 *  @param {() => void} does  what its button does */
function showBanner(about, {text, button}, does) {
    const banner = byId("banner");
    bannerDoes = does;
    banner.dataset.about = about;
    if (byId("banner-text").textContent !== text) byId("banner-text").textContent = text;
    byId("banner-button").textContent = button;
    byId("banner-button").hidden = false;
    byId("banner-copy").hidden = about === "news" || collab.isSaved;
    banner.hidden = false;
}

/** @param {string} text */
function tell(text) {
    showBanner("news", {text, button: "Close"}, hideBanner);
}

function hideBanner() {
    byId("banner").hidden = true;
    byId("banner-text").textContent = "";
}

/** @param {number} unread */
function setTitle(unread = 0) {
    byId("title").textContent = title;
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
}

/** Bytes; a server takes 1 MiB (etherpad.md 9). */
const HANDOVER_LIMIT = 1000000;

/** Loads the page again; what is not saved goes along (etherpad.md 8.4). */
function reload() {
    const {state} = session;
    const isLost = state.kind === "disconnected" && ["badChangeset", "deleted"].includes(state.reason);
    if (collab.isSaved || isLost) {
        isLeaving = true;
        location.reload();
        return;
    }
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/ep/pad/reconnect";
    const missed = JSON.stringify({userInfo: self, ...collab.missedChanges(session.lastSocketId)});
    if (String(new URLSearchParams({missed})).length > HANDOVER_LIMIT) {
        // The banner goes on saying why, so this has to be said beside it.
        alert("More is unsaved than the next page could take over. Copy your text first, then load the page anew.");
        return;
    }
    isLeaving = true;
    for (const [name, value] of [["padId", padId], ["missedChanges", missed]])
        form.append(Object.assign(document.createElement("input"), {type: "hidden", name, value}));
    document.body.append(form);
    form.submit();
}

/* -- tools -- */

/** @param {string} text
 *  @param {string} what */
async function copy(text, what) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        const area = Object.assign(document.createElement("textarea"), {value: text});
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
    }
    tell(`${what} copied.`);
}

async function saveRevision() {
    const revNum = collab.rev;
    const body = new URLSearchParams({padId, savedBy: self.name ?? "unnamed", savedById: userId, revNum: String(revNum)});
    const answer = await fetch("/ep/pad/saverevision", {method: "POST", body}).catch(() => null);
    if (!answer?.ok) {
        tell("This version could not be kept.");
        return;
    }
    const revisionList = await answer.json();
    slider.setSaved(revisionList);
    session.tellOthers({type: "newRevisionList", revisionList, savedBy: self.name ?? "unnamed"});
    tell(`Version ${revNum} is kept. It is listed in the history.`);
}

/** @param {File} file */
async function importFile(file) {
    const type = /\.html?$/i.test(file.name) ? "text/html" : "text/plain";
    const answer = await fetch(`/ep/pad/import/${padId}`, {method: "POST", body: file, headers: {"Content-Type": type}}).catch(() => null);
    if (!answer?.ok) tell(`The file could not be taken: ${answer ? await answer.text() : "no answer came."}`);
}

/** @param {Exclude<import("./session.js").PadMessage, {type: "chat"}>} payload */
function takePadMessage(payload) {
    if (payload.type === "newRevisionList") {
        slider.setSaved(payload.revisionList);
    } else if (payload.type === "padtitle") {
        title = payload.title;
        setTitle(chat.unread);
    } else if (payload.type === "suggestUserName" && payload.unnamedId === userId && !self.name) {
        byId("self-name").placeholder = payload.newName;
    }
}

/** @param {string} id
 *  @param {() => void} does */
function onClick(id, does) {
    byId(id).addEventListener("click", does);
}

function setUpTools() {
    onClick("undo", () => editor.step("undo"));
    onClick("redo", () => editor.step("redo"));
    onClick("copy-link", () => copy(location.origin + location.pathname, "The link was"));
    onClick("copy-text", () => copy(editor.shown, "The text was"));
    onClick("banner-copy", () => copy(editor.shown, "The text was"));
    onClick("banner-button", () => bannerDoes());
    onClick("save-revision", saveRevision);
    onClick("import", () => byId("import-file").click());
    byId("import-file").addEventListener("change", () => {
        const [file] = byId("import-file").files;
        if (file) importFile(file);
        byId("import-file").value = "";
    });
    byId("export-text").href = `/ep/pad/export/${padId}/latest?format=txt`;
    byId("export-html").href = `/ep/pad/export/${padId}/latest?format=html`;
    byId("read-only").href = `/${padId}?readonly`;

    const menu = /** @type {HTMLDetailsElement} */ (document.querySelector(".menu"));
    closeOnLeave(menu);
    menu.addEventListener("click", event => {
        if (/** @type {Element} */ (event.target).closest(".sheet-of-choices")) menu.open = false;
    });
    onClick("aside-button", () => {
        const isOpen = byId("aside").classList.toggle("is-open");
        byId("aside-button").setAttribute("aria-expanded", String(isOpen));
        byId("aside-label").textContent = isOpen ? "Text" : "People";
        chat.look();
    });
}

/* -- coming and going -- */

let isLeaving = false;

function setUpLeaving() {
    addEventListener("beforeunload", event => {
        if (!collab.isSaved && !isLeaving) event.preventDefault();
    });
    addEventListener("pagehide", () => session.leave());
    addEventListener("pageshow", event => {
        if (event.persisted) session.connect();
    });
    addEventListener("online", () => {
        if (["waiting", "reconnecting"].includes(session.state.kind)) session.connect();
    });
    document.addEventListener("visibilitychange", () => chat.look());
}

if (isReadOnly) {
    byId("text").readOnly = true;
    for (const id of ["undo", "redo", "import", "save-revision"]) byId(id).hidden = true;
}
setTitle();
setUpTools();
setUpLeaving();
remember(padId, title);
setInterval(showState, 1000);
session.connect();
byId("text").focus({preventScroll: true});
byId("text").setSelectionRange(0, 0);
