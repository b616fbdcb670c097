"""What generated readers say, and where: a line is a case."""
import pytest

import made

REFUSED = [
    # protocol, message to the server, status, offset, pointer, what
    ("chatmaster", '{"type":"x","data":{}}', "unknown-tag", 8, "/type"),
    ("chatmaster", '{"type":"error","data":{}}', "unknown-tag", 8, "/type"),
    ("chatmaster", '{"type":7}', "bad-value", 8, "/type"),
    ("chatmaster", "{}", "bad-value", 0, "-"),
    ("chatmaster", "[]", "bad-value", 0, "-"),
    ("chatmaster", '{"type":"command","data":{"command":"Join"}}', "unknown-tag", 36, "/data/command"),
    ("chatmaster", '{"type":"command","data":{}}', "bad-value", 25, "/data"),
    ("chatmaster", '{"type":"command","data":[]}', "bad-value", 25, "/data"),
    ("chatmaster", '{"type":"command"}', "bad-value", 0, "-"),
    ("chatmaster", '{"type":"command","data":{"command":"join","parameters":7}}', "bad-value", 56,
     "/data/parameters"),
    ("chatmaster", '{"type":"message","data":{"message":""}}', "bad-value", 36, "/data/message"),
    ("chatmaster", '{"type":"message","data":{"message":"a","message":"b"}}', "bad-value", 40,
     "/data/message"),
    ("chatmaster", '{"type":"message","data":{"message":7},}', "bad-syntax", 39, "-"),
    ("mirror", '{"event":"joined","inner":{"name":"B"}}', "bad-value", 0, "-"),
    ("mirror", '{"event":"joined","name":"A","inner":{"name":"\\ud800"}}', "bad-value", 45, "/inner/name"),
    ("mirror", '{"event":"joined","name":"A","inner":{"name":"B" "x"}}', "bad-syntax", 49, "/inner"),
    ("maps", '{"points":{"a":1,"b":2,"a":3}}', "bad-value", 10, "/points"),
    ("maps", '{"points":{"a":1,"\\u0061":2}}', "bad-value", 10, "/points"),
    ("maps", '{"points":{"a":1,"b":2,"c":3,"d":4}}', "bad-value", 10, "/points"),
    ("maps", '{"points":{"a":101}}', "bad-value", 15, "/points/a"),
    ("maps", '{"points":{},"present":{}}', "bad-value", 23, "/present"),
    ("maps", '{"points":[]}', "bad-value", 10, "/points"),
    ("maps", '{"points":{"a" 1}}', "bad-syntax", 15, "/points"),
    ("maps", '{"points":{,}}', "bad-syntax", 11, "/points"),
    ("maps", '{"points":{"a":1,}}', "bad-syntax", 17, "/points"),
    ("maps", '{"points":{"a":', "bad-syntax", 15, "/points/a"),
    ("unions", '{"shapes":[{"kind":"x"}]}', "bad-value", 19, "/shapes/0/kind"),
    ("unions", '{"shapes":[{"r":1}]}', "bad-value", 11, "/shapes/0"),
    ("unions", '{"shapes":[1]}', "bad-value", 11, "/shapes/0"),
    ("unions", '{"shapes":[],"source":null}', "bad-value", 22, "/source"),
    ("variants", '{"serde":{}}', "bad-value", 9, "/serde"),
    ("variants", '{"serde":{"Get":1,"Put":"x"}}', "bad-value", 18, "/serde/Put"),
    ("variants", '{"item":[]}', "bad-value", 8, "/item"),
    ("variants", '{"item":["X",1]}', "bad-value", 9, "/item/0"),
    ("variants", '{"deep":{"t":2,"d":{"u":"c"}}}', "bad-value", 24, "/deep/d/u"),
    ("variants", '{"deep":{"t":2}}', "bad-value", 8, "/deep"),
    ("any_other", '{"kind":"say","text":"Tea?"}', "bad-value", 0, "-"),
    ("any_other", '{"v":2,"kind":"say","text":"Tea?"}', "unknown-tag", 5, "/v"),
    ("any_other", '{"v":1,"kind":7}', "bad-value", 14, "/kind"),
    ("any_other", '{"v":1,"kind":"say"}', "bad-value", 0, "-"),
    ("any_other", '{"v":1,"kind":"hum hum hum"}', "bad-value", 14, "/kind"),
    ("recursion", '{"nest":' + "[" * 64 + "]" * 64 + "}", "bad-syntax", 71, None),
    ("recursion", '{"expression":' + '{"not":' * 64 + "1" + "}" * 65, "bad-syntax", None, None),
]

ACCEPTED = [
    # the inner member wins when it is valid, whatever the order; otherwise the flat one stays
    ("mirror", '{"inner":{"name":"B"},"event":"joined","name":"A"}',
     '{"event":"joined","name":"B","inner":{"name":"B"}}'),
    ("mirror", '{"event":"joined","name":"A","inner":{"name":"much too long","others":["x",1]}}',
     '{"event":"joined","name":"A","inner":{"name":"A"}}'),
    ("mirror", '{"event":"joined","name":"A","inner":[]}',
     '{"event":"joined","name":"A","inner":{"name":"A"}}'),
    ("chatmaster", '{"data":{"parameters":{"channel":"T"},"command":"join"},"type":"command"}',
     '{"type":"command","data":{"command":"join","parameters":{"channel":"T"}}}'),
    ("chatmaster", '{"type":"command","data":{"command":"join","parameters":{"channel":7}}}',
     '{"type":"command","data":{"command":"join","parameters":null}}'),
    ("unions", '{"shapes":[{"r":2,"kind":"circle"}]}', '{"shapes":[{"kind":"circle","r":2}]}'),
    # a text that no other message has there, whichever way it is spelt
    ("any_other", '{"v":1,"kind":"hum","tune":[1]}', '{"v":1,"kind":"hum","tune":[1]}'),
    ("any_other", '{"tune":[1],"kind":"h\\u0075m","v":1}', '{"v":1,"kind":"hum","tune":[1]}'),
    ("any_other", '{"v":1,"kind":"s\\u0061y","text":"Tea?"}', '{"v":1,"kind":"say","text":"Tea?"}'),
    ("any_other", '{"v":1,"kind":"","text":"Tea?"}', '{"v":1,"kind":"","text":"Tea?"}'),
    ("any_other", '{"v":1,"kind":"door","state":"open"}', '{"v":1,"kind":"door","state":"open"}'),
    ("any_other", '{"v":1,"kind":"door","state":"sh"}', '{"v":1,"kind":"door","state":"sh"}'),
    ("raw", '{"body": { "a" : 1.50 }}', '{"body":{ "a" : 1.50 }}'),
]


@pytest.mark.parametrize("protocol, message, status, offset, pointer", REFUSED)
def test_refused(program, protocol, message, status, offset, pointer):
    probe = made.Probe(program, protocol)
    answer = probe.ask("in", message)
    probe.close()
    assert answer[:2] == ["refused", status], answer
    assert offset is None or int(answer[2]) == offset, answer
    assert pointer is None or answer[3] == pointer, answer


@pytest.mark.parametrize("protocol, message, rewritten", ACCEPTED)
def test_accepted(program, protocol, message, rewritten):
    probe = made.Probe(program, protocol)
    answer = probe.ask("in", message)
    probe.close()
    assert answer[0] == "ok" and answer[2] == rewritten, answer
