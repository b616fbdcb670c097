"""What README.md tells people to type for a document of their own works as it stands there."""
import re
import signal
import socket
import subprocess
from pathlib import Path

from support import ROOT

README = Path(ROOT) / "README.md"
CFLAGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror"]


VALIDATOR = "A validator for a JSON Schema"


def section(title: str = "Your own document") -> str:
    return re.search(rf"^## {title}$(.*?)^## ", README.read_text(), re.MULTILINE | re.DOTALL)[1]


def shell(command: str, folder: Path) -> None:
    """`folder` stands for README's out/."""
    done = subprocess.run(re.sub(r"(?<= )out\b", str(folder), command), shell=True, cwd=ROOT,
                          capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def commands(*title: str) -> list[str]:
    """All but the build, which the runner has done, and the start, which does not end."""
    lines = section(*title).replace("\\\n", " ")
    found = re.findall(r"^    ((?:\./dev wireformc|cc) .*)$", lines, re.MULTILINE)
    assert len(found) == 2
    return found


def test_the_example_is_built_and_served(tmp_path):
    for command in commands():
        shell(command.replace("cc ", f"cc {' '.join(CFLAGS)} ", 1) if command.startswith("cc") else command,
              tmp_path)

    with subprocess.Popen([tmp_path / "shop", "127.0.0.1:0"], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as shop:
        try:
            port = int(shop.stdout.readline().rpartition(":")[2])
            with socket.create_connection(("127.0.0.1", port), timeout=10) as customer:
                customer.sendall(b'{"item":"tea","pieces":2}\n{"pieces":0}\n')
                answers = customer.makefile()
                assert answers.readline() == '{"kind":"receipt","number":1}\n'
                assert answers.readline() == '{"kind":"refusal","reason":"That is no order."}\n'
            assert shop.stdout.readline() == "2 of tea\n"
        finally:
            shop.send_signal(signal.SIGINT)
        assert shop.wait(10) == 0


def test_the_reader_in_the_text_compiles(tmp_path):
    shell(commands()[0], tmp_path)
    text = re.search(r'^    #include "orders.h"$.*?in\.error\.what\);$', section(), re.MULTILINE | re.DOTALL)[0]
    includes, body = text.split("\n\n", 1)
    program = tmp_path / "program.c"
    program.write_text(f"#include <stdio.h>\n{includes}\nint main(void)\n{{\n{body}\n}}\n")
    shell(f"cc -std=gnu11 -I runtime -I out {program} out/orders.c build/libwireform.a -lz -lm -o out/program",
          tmp_path)
    told = subprocess.run([tmp_path / "program"], capture_output=True, text=True, timeout=10).stdout
    assert told == "byte 9: expected text, found a number\n"


def test_the_validator_in_the_text_says_what_the_text_says(tmp_path):
    body, told = re.search(r"^(    struct wf_error error;\n\n    if \(!order_valid_json.*?^    })\n\n    (byte .*?)$",
                           section(VALIDATOR), re.MULTILINE | re.DOTALL).groups()
    program = tmp_path / "program.c"
    program.write_text(f"""#include <stdio.h>
#include "order.h"
#include "wireform/codec/json_text.h"
int main(void)
{{
    const char text[] = "{{\\"id\\": \\"AB-1\\", \\"lines\\": [{{\\"sku\\": 7}}]}}";
    const size_t len = sizeof(text) - 1;
{body}
}}
""")
    for command in commands(VALIDATOR):
        shell(command.replace(" program.c", f" {program}"), tmp_path)
    run = subprocess.run([tmp_path / "program"], capture_output=True, text=True, timeout=10)
    assert run.stdout == f"{told}\n"
