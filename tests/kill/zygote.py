"""A process that has imported everything and forks it on demand: a start costs milliseconds.

`python -m tests.kill.zygote` reads a line of JSON and answers with one:
`{"run": name, "environment": {…}, "log": path}` → `{"pid": n}`; `{"wait": pid}` → `{"code": n}`,
negative for a signal. It ends with its input.
"""

import gc
import json
import os
import signal
import sys
import traceback
from typing import Any

from tests.kill.targets import TARGETS


def _fork(order: dict[str, Any]) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 70
    try:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        nothing = os.open(os.devnull, os.O_RDONLY)
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        for target, source in ((0, nothing), (1, log), (2, log)):
            os.dup2(source, target)
        os.environ.update(order["environment"])
        code = TARGETS[order["run"]]()
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def main() -> None:
    # Each fork would look through all that was imported, and get a copy of its pages.
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        order = json.loads(line)
        if "run" in order:
            answer = {"pid": _fork(order)}
        else:
            _, status = os.waitpid(order["wait"], 0)
            answer = {"code": os.waitstatus_to_exitcode(status)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
