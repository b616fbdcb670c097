"""Pages, cookies and the fields of answers (etherpad.md 1 to 3)."""
from __future__ import annotations

import re
from pathlib import Path

import pytest

from pad_client import Browser, client_vars
from served import Server, sanitized

TOKEN = re.compile("[0-9a-z]{16}")


def cookies_of(answer) -> dict[str, str]:
    lines = answer.fields.get_all("Set-Cookie", [])
    return {line.partition("=")[0]: line for line in lines}


def test_the_start_page(browser) -> None:
    answer = browser().get("/")
    assert answer.status == 200
    assert answer.fields["Content-Type"] == "text/html; charset=utf-8"
    assert "pad" in answer.text.lower()


def test_a_missing_pad_is_asked_for(browser, pad_name) -> None:
    ada = browser()
    answer = ada.get(f"/{pad_name}")
    assert (answer.status, answer.fields["Location"]) == (302, f"/ep/pad/create?padId={pad_name}")
    form = ada.get(answer.fields["Location"])
    assert form.status == 200 and pad_name in form.text
    wish = ada.post("/ep/pad/create", {"padId": pad_name})
    assert (wish.status, wish.fields["Location"]) == (302, f"/{pad_name}")
    assert "HttpOnly" in cookies_of(wish)["ES"] and "Max-Age" not in cookies_of(wish)["ES"]
    stranger = browser()
    assert stranger.get(f"/{pad_name}").status == 302
    page = ada.get(f"/{pad_name}")
    assert page.status == 200
    assert client_vars(page.text)["padId"] == pad_name
    assert stranger.get(f"/{pad_name}").status == 200


def test_a_wish_is_for_one_pad(browser, pad_name) -> None:
    ada = browser()
    ada.post("/ep/pad/create", {"padId": pad_name})
    assert ada.get(f"/{pad_name}-other").status == 302
    assert ada.get(f"/{pad_name}").status == 200


def test_a_pad_with_a_random_name(browser) -> None:
    ada = browser()
    answer = ada.get("/ep/pad/newpad")
    assert answer.status == 302 and re.fullmatch("/[0-9A-Za-z]{10}", answer.fields["Location"])
    assert ada.get(answer.fields["Location"]).status == 200


def test_a_pad_at_once(browser, pad_name) -> None:
    assert browser().get(f"/{pad_name}?createImmediately=0").status == 302
    assert browser().get(f"/{pad_name}?createImmediately=1").status == 200
    assert browser().get(f"/{pad_name}").status == 200


def test_a_name_is_cleaned_and_the_wish_stays(browser, pad_name) -> None:
    ada = browser()
    answer = ada.get(f"/{pad_name}%20x?createImmediately=1")
    assert (answer.status, answer.fields["Location"]) == (302, f"/{pad_name}-x?createImmediately=1")
    assert ada.get(answer.fields["Location"]).status == 200
    assert ada.get(f"/{pad_name}%20y?more=1").fields["Location"] == f"/{pad_name}-y"


def test_an_address_makes_so_many_users_and_pads() -> None:
    with Server("etherpad", ["new_users_per_address=3", "new_pads_per_address=2"], build=sanitized()) as few:
        browsers = [Browser(few.address) for _ in range(4)]
        assert [one.get("/").status for one in browsers] == [200, 200, 200, 429]
        assert "ET" not in browsers[3].cookies
        refused = browsers[3].get("/")
        assert (refused.status, refused.fields["Retry-After"]) == (429, "60")
        ada = browsers[0]
        assert [ada.get(f"/pad{i}?createImmediately=1").status for i in range(3)] == [200, 200, 429]
        assert [ada.get("/pad0").status, ada.get("/pad2").status] == [200, 302]
        for one in browsers:
            one.close()
    with Server("etherpad", ["new_users_per_address=0", "new_pads_per_address=0"], build=sanitized()) as any_number:
        for i in range(4):
            one = Browser(any_number.address)
            assert one.get(f"/pad{i}?createImmediately=1").status == 200
            one.close()


def test_the_cookie_is_a_secret(browser, pad_name) -> None:
    ada = browser()
    answer = ada.get(f"/{pad_name}?createImmediately=1")
    line = cookies_of(answer)["ET"]
    assert TOKEN.fullmatch(ada.cookies["ET"])
    assert [part.strip() for part in line.split(";")[1:]] == ["Path=/", "Max-Age=315360000", "HttpOnly", "SameSite=Lax"]
    assert ada.cookies["ET"] not in answer.text
    known = client_vars(answer.text)
    assert re.fullmatch(r"g\.[0-9a-z]{16}", known["userId"]) and 0 <= known["userColor"] <= 31
    again = ada.get(f"/{pad_name}")
    assert "ET" not in cookies_of(again)
    assert client_vars(again.text)["userId"] == known["userId"]


@pytest.mark.parametrize("cookie", ["0000000000000000", "short", "UPPERCASE0000000", "x' OR 1=1 --0000", ""])
def test_an_unknown_cookie_is_replaced(browser, pad_name, cookie) -> None:
    ada = browser()
    ada.cookies["ET"] = cookie
    ada.get("/")
    assert ada.cookies["ET"] != cookie and TOKEN.fullmatch(ada.cookies["ET"])


def test_the_store_has_no_cookies(server, browser) -> None:
    ada = browser()
    ada.get("/")
    folder = server.folder.name
    for path in Path(folder).rglob("state.sqlite*"):
        assert ada.cookies["ET"].encode() not in path.read_bytes()


@pytest.mark.parametrize("path, status, location", [
    ("/a_b", 302, "/a-b"),
    ("/%C3%A4rger", 302, "/-rger"),
    ("/%F0%9F%98%80", 302, "/-"),
    ("/a%2Fb", 302, "/a-b"),
    ("/%0D%0ASet-Cookie:x=y", 302, "/--Set-Cookie-x-y"),
    ("/" + "x" * 51, 404, None),
    ("/ep", 404, None),
    ("/comet", 404, None),
    ("/static", 404, None),
    ("/%ff", 400, None),
    ("/a/b", 404, None),
    ("/ep/pad/create?padId=", 404, None),
    ("/ep/pad/create?padId=%3Cscript%3E", 302, "/ep/pad/create?padId=-script-"),
    ("/ep/pad/create", 404, None),
])
def test_names_are_cleaned(browser, path, status, location) -> None:
    answer = browser().get(path)
    assert (answer.status, answer.fields["Location"]) == (status, location)
    assert answer.fields.get_all("Set-Cookie", []) == [] or "x=y" not in str(answer.fields)


def test_fields_that_protect(browser, pad_name) -> None:
    answer = browser().get(f"/{pad_name}?createImmediately=1")
    policy = answer.fields["Content-Security-Policy"]
    nonce = re.search("'nonce-([0-9a-z]+)'", policy)[1]
    assert "default-src 'self'" in policy and "unsafe" not in policy
    assert f'<script nonce="{nonce}">var clientVars' in answer.text
    assert answer.fields["X-Content-Type-Options"] == "nosniff"
    assert answer.fields["Cache-Control"] == "no-store"
    again = browser().get(f"/{pad_name}")
    assert nonce not in again.text


def test_client_vars_are_complete(pad) -> None:
    known = pad("Ada").vars
    assert set(known) == {
        "padId", "globalPadId", "userId", "userName", "userColor", "userIsGuest", "isProPad", "colorPalette",
        "serverTimestamp", "numConnectedUsers", "initialTitle", "initialPassword", "initialOptions",
        "initialRevisionList", "chatHistory", "collab_client_vars", "clientIp", "debugEnabled", "nameGuess",
        "opts", "cookiePrefsToSet", "accountPrivs", "specialKey", "specialKeyTranslation", "userAgent"}
    assert set(known["collab_client_vars"]) == {
        "rev", "initialAttributedText", "apool", "historicalAuthorData", "padId", "globalPadId", "clientIp",
        "clientAgent"}
    assert len(set(known["colorPalette"])) == 32
    assert (known["userIsGuest"], known["isProPad"], known["initialPassword"]) == (True, False, None)
    assert known["accountPrivs"] == {"maxRevisions": 1000}


def test_text_cannot_leave_its_script(pad) -> None:
    ada = pad("Ada")
    nasty = "</script><!-- \u2028\u2029 \\ \" ' <img src=x onerror=alert(1)>"
    ada.commit(0, nasty)
    page = ada.browser.get(f"/{ada.name}").text
    assert nasty not in page and "\u2028" not in page and "<img" not in page
    assert client_vars(page)["collab_client_vars"]["initialAttributedText"]["text"] == nasty + "Hello\n\n"


def test_other_origins_cannot_post(server, browser, pad_name) -> None:
    ada = browser()
    ada.get("/")
    host = "{}:{}".format(*server.address)
    form = {"padId": pad_name}
    assert ada.post("/ep/pad/create", form, Origin="http://evil.example").status == 403
    assert ada.post("/ep/pad/create", form, Origin="null").status == 403
    assert ada.post("/ep/pad/create", form, Origin=f"http://{host}").status == 302
    assert ada.request("POST", f"/ep/pad/import/{pad_name}", b"x", Content_Type="text/plain",
                       Origin="http://evil.example").status == 403


@pytest.mark.parametrize("path", ["/ep/pad/create", "/ep/pad/saverevision", "/ep/pad/reconnect"])
@pytest.mark.parametrize("body", [b"padId=%zz", b"padId=%ff", b"padId=%e2%82"])
def test_forms_must_be_well_formed(browser, path, body) -> None:
    assert browser().request("POST", path, body, Content_Type="application/x-www-form-urlencoded").status == 400


def test_files(browser) -> None:
    ada = browser()
    answer = ada.get("/comet/js/client.js")
    assert answer.status == 200 and "javascript" in answer.fields["Content-Type"]
    assert ada.get("/static/client.js").body == answer.body
    again = ada.get("/static/client.js", If_None_Match=answer.fields["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert ada.get("/static/client.js", If_None_Match='"other"').status == 200
    assert ada.get("/static/pad.html").status == 404
    assert ada.get("/static/..%2f..%2fetc%2fpasswd").status == 404
    robots = ada.get("/robots.txt")
    assert robots.status == 200 and "Disallow: /" in robots.text
    assert ada.get("/favicon.ico").status in (200, 404)


def test_cookies_for_https_alone() -> None:
    with Server("etherpad", ["secure_cookies=true"], build=sanitized()) as strict:
        ada = Browser(strict.address)
        assert "; Secure" in cookies_of(ada.get("/"))["ET"]
        ada.close()
