// The pages of client/web over the small pad server, for whoever works on them:
//     node tests/web/page_server.js [PORT]
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

import {PadServer} from "./pad_server.js";

const WEB = fileURLToPath(new URL("../../client/web/", import.meta.url));
const TYPES = {html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml"};

export class PageServer extends PadServer {
    onOther(request, answer, {path, form}) {
        const userId = /ET=([0-9a-z]+)/.exec(request.headers.cookie ?? "")?.[1] ?? Math.random().toString(36).slice(2, 18);
        answer.setHeader("Set-Cookie", `ET=${userId}; Path=/; HttpOnly; SameSite=Lax`);
        const query = new URL(request.url, "http://x").searchParams;
        const [, first, what, verb, padId] = path.split("/");

        if (path === "/") this.#page(answer, "start.html", {});
        else if (first === "static") this.#file(answer, what);
        else if (first === "favicon.ico") answer.writeHead(404).end();
        else if (first !== "ep") this.#pad(answer, first, `g.${userId}`, query);
        else if (verb === "create") this.#page(answer, "create.html", {padId: query.get("padId")});
        else if (verb === "newpad") answer.writeHead(302, {Location: `/${Math.random().toString(36).slice(2, 12)}`}).end();
        else if (verb === "changes") answer.end(JSON.stringify(this.#steps(this.pad(padId), Number(query.get("s")), Number(query.get("g")))));
        else if (verb === "saverevision") answer.end(JSON.stringify(this.#save(Object.fromEntries(form))));
        else if (verb === "chathistory") answer.end(JSON.stringify(this.#chat(query)));
        else answer.writeHead(404).end();
    }

    #file(answer, name) {
        try {
            const bytes = readFileSync(WEB + name);
            answer.writeHead(200, {"Content-Type": `${TYPES[name.split(".").pop()]}; charset=utf-8`}).end(bytes);
        } catch {
            answer.writeHead(404).end();
        }
    }

    #page(answer, name, values) {
        const page = readFileSync(WEB + name, "utf8").replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]);
        answer.setHeader("Content-Security-Policy", `default-src 'self'; script-src 'self' 'nonce-${values.nonce}'; ` +
            "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        answer.writeHead(200, {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}).end(page);
    }

    #pad(answer, padId, userId) {
        const vars = JSON.stringify(this.clientVars(padId, userId)).replace(/</g, "\\x3c");
        this.#page(answer, "pad.html", {nonce: Math.random().toString(36).slice(2), clientVars: vars});
    }

    #steps(pad, start, granularity) {
        const steps = {start, granularity, forwardsChangesets: [], backwardsChangesets: [], timeDeltas: [], actualEndNum: 0};
        const wire = {numToAttrib: Object.fromEntries(pad.pool.attributes.entries()), nextNum: pad.pool.attributes.length};
        for (let num = start; num + granularity <= pad.head + 1 && steps.forwardsChangesets.length < 100; num += granularity) {
            const {forwards, backwards} = pad.between(num - 1, num + granularity - 1);
            steps.forwardsChangesets.push(forwards);
            steps.backwardsChangesets.push(backwards);
            steps.actualEndNum = num + granularity;
        }
        return {...steps, apool: wire};
    }

    #save({padId, savedBy, savedById, revNum}) {
        const {saved} = this.pad(padId);
        saved.unshift({timestamp: Date.now(), label: "", savedBy, savedById, revNum: Number(revNum), id: String(saved.length)});
        return saved;
    }

    #chat(query) {
        const [start, end] = [Number(query.get("start")), Number(query.get("end"))];
        return {start, end, historicalAuthorData: {}, lines: this.pad(query.get("padId")).chat.slice(start, end)};
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const server = new PageServer();
    await server.listen(Number(process.argv[2] ?? 0));
    console.log(`listening on ${server.base}`);
}
