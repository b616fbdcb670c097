"""gen --validators: the validators of all messages of a document, for fuzzing."""
import json

import made
import pytest

from codegen.layout import Layout
from codegen.validator import messages
from codegen.validator.findings import Findings

SOME = made.SCHEMAS + [case for case in made.CASES if case.stem in ("unions", "maps", "cbor", "hostile")]


def generated(path):
    findings = Findings()
    layout = Layout(made.protocol(path, codecs=("json", "cbor")))
    return layout, messages.generate(layout, str(path), findings), findings


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_there_is_one_for_each_message(path, tmp_path):
    layout, files, findings = generated(path)
    assert not findings, findings.render()
    name = f"{layout.prefix}_valid"
    assert set(files) == {f"fuzz/{name}.h", f"fuzz/{name}.c"}
    table = files[f"fuzz/{name}.c"].rpartition(f"const struct wf_validator {name}[] = {{")[2]
    assert [line.split("_valid_json")[0].strip("{ ") for line in table.split("\n") if "_valid_json" in line] \
        == [f"{layout.prefix}_{plan.name}" for plan in layout.rows if plan]
    made.write(files, tmp_path)
    for compiler in made.COMPILERS[:1]:
        assert made.compile_errors(compiler, tmp_path / f"fuzz/{name}.c") == ""


def test_a_schema_that_says_its_format_is_found(tmp_path):
    """The payload is a Multi Format Schema Object."""
    document = {
        "asyncapi": "3.0.0", "info": {"title": "Two", "version": "1"},
        "components": {
            "messages": {"wrapped": {"payload": {
                "schemaFormat": "application/schema+json;version=draft-07",
                "schema": {"type": "object", "required": ["w"], "properties": {"w": {"type": "string"}}}}}}}}
    path = tmp_path / "two.json"
    path.write_text(json.dumps(document))
    _, files, findings = generated(path)
    assert not findings, findings.render()
    assert "/messages/wrapped/payload/schema" in files["fuzz/two_valid.c"]
