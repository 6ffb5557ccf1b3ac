# SPDX-License-Identifier: EPL-2.0
"""Heatwright from Python: load a design, change its numbers, solve it, sweep it.

    from heatwright import Machine
    maser = Machine.load("maser.qtm")
    print(maser.set(hot_temperature=8).solve().efficiency)

One file on the standard library; with NumPy installed, series of numbers are arrays, else lists. It starts one
``heatwright serve --stdio`` and keeps it, so that an answer takes about a millisecond; nothing goes over a network.
The program is found by the environment variable HEATWRIGHT, beside this file in a checkout, or on the PATH.
Python 3.9 or newer. The guide with examples is releng/docs/python.md.
"""
import atexit
import collections
import json
import math
import os
import shlex
import shutil
import subprocess
import threading
import warnings

try:
    import numpy
except ImportError:
    numpy = None

__all__ = ["Machine", "Result", "Evolution", "Sweep", "Session", "HeatwrightError", "DesignError", "SolverRefused", "UsageError", "FileError",
           "Cancelled", "ServerGone"]

PROTOCOL = "1.0"


class HeatwrightError(Exception):
    """Why there is no answer.

    element is the one the error points at as the design names it, attribute its attribute, rule the rule that found it, line its line in the file,
    remedy what helps; each is empty (line: 0) where there is none. result is what came out all the same, with every finding.
    """

    def __init__(self, message, error=None, result=None):
        error = error or {}
        self.message = message
        self.kind = error.get("kind", "")
        self.rule = error.get("rule", "")
        self.element = error.get("element", "")
        self.attribute = error.get("attribute", "")
        self.line = error.get("line", 0)
        self.remedy = error.get("remedy", "")
        self.result = result
        text = message
        if self.element:
            text = self.element + ": " + text
        if self.rule:
            text += " [" + self.rule + "]"
        if self.remedy:
            text += "\n  What to do: " + self.remedy
        super().__init__(text)


class DesignError(HeatwrightError):
    """The design has errors."""


class SolverRefused(HeatwrightError):
    """The solver would rather give no number than a wrong one."""


class UsageError(HeatwrightError):
    """There is no such name, value or request."""


class FileError(HeatwrightError):
    """The design cannot be read."""


class Cancelled(HeatwrightError):
    """The computation was stopped, as was asked for."""


class ServerGone(HeatwrightError):
    """The program could not be started, or has ended."""


_ERRORS = {"design": DesignError, "refused": SolverRefused, "usage": UsageError, "file": FileError, "cancelled": Cancelled}


class Session:
    """One process and what is said to it; made when first needed, ended with the interpreter or by close()."""

    def __init__(self, command=None):
        """command: the program and its first arguments, as a list; found as the module says when it is left out."""
        self._command = list(command) if command else _command()
        self._lock = threading.RLock()
        self._process = None
        self._number = 0
        self._said = collections.deque(maxlen=20)
        self.version = ""

    def request(self, verb, **fields):
        """Sends one request and returns the answer's fields result and error; Ctrl-C cancels it. Thread safe: one after another."""
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._start()
            return self._ask(verb, fields)

    def close(self):
        """Ends the process."""
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        try:
            process.stdin.close()
            process.wait(10)
        except (OSError, subprocess.TimeoutExpired):
            process.kill()
            process.wait()
        process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def _start(self):
        self._said.clear()
        try:
            # A session of its own: Ctrl-C in a notebook is for Python, which cancels the request.
            self._process = subprocess.Popen(self._command + ["serve", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                             stderr=subprocess.PIPE, start_new_session=True)
        except OSError as e:
            raise ServerGone("%s cannot be started: %s" % (self._command[0], e.strerror),
                             {"remedy": "install Heatwright, or set HEATWRIGHT to its command line"}) from None
        threading.Thread(target=self._listen, args=(self._process.stderr,), daemon=True).start()
        atexit.register(self.close)
        answer = self._ask("hello", {"protocol": PROTOCOL})
        if "error" in answer:
            self.close()
            raise _failure(answer)
        self.version = answer["result"]["heatwright"]

    def _listen(self, stream):
        with stream:
            for line in stream:
                self._said.append(line.decode("utf-8", "replace").rstrip())

    def _ask(self, verb, fields):
        number = self._send(verb, fields)
        while True:
            try:
                answer = self._receive(number)
                break
            except KeyboardInterrupt:
                self._send("cancel", {"target": number})
                self._receive(number)
                raise
        return answer

    def _send(self, verb, fields):
        self._number += 1
        message = {"id": self._number, "request": verb}
        message.update({name: value for name, value in fields.items() if value is not None})
        try:
            self._process.stdin.write(json.dumps(message, allow_nan=False).encode("utf-8") + b"\n")
            self._process.stdin.flush()
        except OSError:
            raise self._gone() from None
        return self._number

    def _receive(self, number):
        while True:
            line = self._process.stdout.readline()
            if not line.endswith(b"\n"):
                raise self._gone()
            answer = json.loads(line)
            if answer["id"] == number and ("result" in answer or "error" in answer):
                return answer
            if answer["id"] is None:
                raise _failure(answer)

    def _gone(self):
        process, self._process = self._process, None
        process.kill()
        code = process.wait()
        for stream in (process.stdin, process.stdout):
            try:
                stream.close()
            except OSError:
                pass
        said = "; ".join(self._said)
        return ServerGone("heatwright has ended with code %d%s" % (code, ": " + said if said else ""), {"remedy": "the next request starts it again"})


def _command():
    told = os.environ.get("HEATWRIGHT")
    if told:
        return [told] if os.path.exists(told) else shlex.split(told)
    beside = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "heatwright")
    if os.access(beside, os.X_OK) and os.path.isfile(beside):
        return [beside]
    return [shutil.which("heatwright") or "heatwright"]


def _failure(answer, result=None):
    error = answer["error"]
    return _ERRORS.get(error["kind"], HeatwrightError)(error["message"], error, result)


_shared = None
_shared_lock = threading.Lock()


def _session():
    global _shared
    with _shared_lock:
        if _shared is None:
            _shared = Session()
        return _shared


def _expression(value):
    """A number or a text as the design language has it; NumPy's numbers too."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, int):
        return str(value)
    number = float(value)
    if math.isnan(number):
        raise UsageError("NaN is no number of a machine")
    if math.isinf(number):
        return "inf" if number > 0 else "-inf"
    return repr(number)


def _number(value):
    if value is None:
        return math.nan
    if value in ("Infinity", "-Infinity"):
        return math.inf if value == "Infinity" else -math.inf
    return value


def _array(values):
    series = [_number(value) for value in values]
    return series if numpy is None else numpy.array(series)


def _shaped(values, shape):
    series = [_number(value) for value in values]
    if numpy is not None:
        return numpy.array(series).reshape(shape)
    for size in reversed(shape[1:]):
        series = [series[i:i + size] for i in range(0, len(series), size)]
    return series


def _numbers(value):
    """The same structure with infinities as numbers."""
    if isinstance(value, dict):
        return {name: _numbers(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_numbers(each) for each in value]
    return _number(value) if value in ("Infinity", "-Infinity") else value


class Machine:
    """A design as it was when it was loaded, with numbers set. Machines do not change: set() makes another one."""

    def __init__(self, design, name="", session=None):
        """design: the text of a .qtm file; name: how messages call it."""
        self._design = design
        self._name = name
        self._session = session
        self._settings = {}
        self._keywords = {}
        self._options = {}

    @classmethod
    def load(cls, path, session=None):
        """The design in a file."""
        path = os.fspath(path)
        try:
            with open(path, encoding="utf-8", newline="") as file:
                return cls(file.read(), path, session)
        except UnicodeDecodeError:
            raise FileError(path + " is not UTF-8", {"kind": "file", "remedy": "save it with the workbench, which writes UTF-8"}) from None
        except OSError as e:
            raise FileError("%s: %s" % (path, e.strerror), {"kind": "file"}) from e

    def set(self, settings=None, **keywords):
        """Another machine with numbers set: set(hot_temperature="20 mK") or set({"hot.temperature": "20 mK"}).

        The names are those of heatwright solve --set: a parameter, L, or elementId.attribute. In a keyword an underscore may stand for a dot.
        Values are numbers or expressions. Whether a name exists is said when the machine is solved.
        """
        other = self._copy()
        for name, value in (settings or {}).items():
            other._settings.pop(name, None)
            other._settings[name] = _expression(value)
        for name, value in keywords.items():
            other._keywords.pop(name, None)
            other._keywords[name] = _expression(value)
        return other

    def options(self, equation=None, lamb_shift=None, initial=None):
        """Another machine, solved with the equation "gksl", "geometric", "local", "redfield" or "exact", with or without the Lamb shift, from another initial state."""
        other = self._copy()
        for name, value in (("equation", equation), ("lambShift", lamb_shift), ("initial", initial)):
            if value is not None:
                other._options[name] = value
        return other

    def solve(self):
        """Currents, power, efficiency, bounds and certificate, as a Result. Raises DesignError or SolverRefused when there are none."""
        answer = self._ask("solve", **self._options)
        result = Result(self, answer["result"])
        if "error" in answer:
            raise _failure(answer, result)
        return result

    def validate(self):
        """The findings of all rules that need no solution, as dictionaries with rule, severity, element, message and fixes."""
        return self._ask("validate", **self._options)["result"]["diagnostics"]

    def evolve(self, until=None, periods=None, points=101):
        """The machine in time, up to a time such as "20/g" or over whole periods of its strokes, as an Evolution."""
        answer = self._ask("evolve", until=None if until is None else _expression(until), periods=periods, points=points, **self._options)
        if "error" in answer:
            raise _failure(answer)
        return Evolution(answer["result"])

    def sweep(self, axes=None, record=(), samples=None, seed=None, **keywords):
        """The machine at every point of a grid, as a Sweep: sweep(hot_temperature=[1, 2, 5], record=["power"]).

        An axis is a series of numbers, a range such as "1..10:50" or "1..100:log20", or a pair of either and a unit: ([10, 20, 50], "mK"). The last
        axis runs fastest. record names quantities as heatwright sweep does: "efficiency", "heatCurrent:hot", ...
        """
        over = [_axis("name", name, axis) for name, axis in (axes or {}).items()] + [_axis("keyword", name, axis) for name, axis in keywords.items()]
        if "lambShift" in self._options:
            raise UsageError("sweeps know no Lamb shift; solve each machine on its own")
        answer = self._ask("sweep", over=over, record=[record] if isinstance(record, str) else list(record), samples=samples, seed=seed, **self._options)
        return Sweep(answer["result"])

    def svg(self):
        """The drawing of the machine with its heat currents, as SVG."""
        return self._ask("figure", **self._options)["result"]["svg"]

    def _repr_svg_(self):
        return self.svg()

    def __repr__(self):
        changes = ["%s=%s" % each for each in list(self._settings.items()) + list(self._keywords.items())]
        return "<Machine %s>" % " ".join([self._name or "without a file"] + changes)

    def _copy(self):
        other = Machine(self._design, self._name, self._session)
        other._settings = dict(self._settings)
        other._keywords = dict(self._keywords)
        other._options = dict(self._options)
        return other

    def _ask(self, verb, **fields):
        answer = (self._session or _session()).request(verb, design=self._design, name=self._name, settings=self._settings or None,
                                                      keywords=self._keywords or None, **fields)
        if "result" not in answer:
            raise _failure(answer)
        return answer


def _axis(kind, name, axis):
    unit = None
    if isinstance(axis, tuple) and len(axis) == 2 and isinstance(axis[1], str):
        axis, unit = axis
    field = {kind: name}
    if isinstance(axis, str):
        field["range"] = axis
    else:
        field["values"] = [_expression(value) for value in axis]
    if unit:
        field["unit"] = unit
    return field


class Result(collections.abc.Mapping):
    """One solved machine: the fields of the JSON schema by name, result["baths"], and the ones that are asked for most as attributes."""

    def __init__(self, machine, fields):
        self.machine = machine
        self.fields = _numbers(fields)

    def __getitem__(self, name):
        return self.fields[name]

    def __iter__(self):
        return iter(self.fields)

    def __len__(self):
        return len(self.fields)

    @property
    def status(self):
        return self.fields["status"]

    @property
    def regime(self):
        """ENGINE, REFRIGERATOR, ...; None when the machine was not solved."""
        return self.fields.get("regime")

    @property
    def power(self):
        """None when the machine has none."""
        return self.fields.get("power")

    @property
    def efficiency(self):
        """None when the machine is no engine."""
        return self.fields.get("efficiency")

    @property
    def cop(self):
        """None when the machine moves no heat."""
        return self.fields.get("cop")

    @property
    def heat_currents(self):
        """From each bath into the machine, by the bath's id."""
        return {bath["id"]: bath["heatCurrent"] for bath in self.fields.get("baths", [])}

    def bath(self, name):
        """All fields of one bath: bounds, xi, the error of the current."""
        for bath in self.fields.get("baths", []):
            if bath["id"] == name:
                return bath
        raise UsageError("there is no bath %s; the baths are %s" % (name, ", ".join(self.heat_currents)))

    @property
    def diagnostics(self):
        """What the rules have to say, as dictionaries."""
        return self.fields["diagnostics"]

    def _repr_svg_(self):
        return self.machine.svg()

    def __repr__(self):
        parts = ["%s=%.6g" % (name, self.fields[name]) for name in ("power", "efficiency", "cop") if name in self.fields]
        return "<Result %s>" % " ".join([self.regime or self.status] + parts)


class Evolution:
    """A machine in time: time, energy and, where it has them, ergotropy, as series; heat_currents and populations by name."""

    def __init__(self, fields):
        self.fields = fields
        self.time = _array(fields["time"])
        self.energy = _array(fields["energy"])
        self.ergotropy = _array(fields["ergotropy"]) if "ergotropy" in fields else None
        self.heat_currents = {name: _array(values) for name, values in fields["heatCurrents"].items()}
        self.populations = {name: _array(values) for name, values in fields["populations"].items()}
        self.periods = fields.get("periods", [])

    def _repr_svg_(self):
        return _curves(self.time, "time", self.heat_currents)


class Sweep:
    """Numbers on a grid: sweep["power"] in the shape of the axes, NaN where a point has no such number; axes by name; failures says why."""

    def __init__(self, fields):
        self.shape = tuple(fields["shape"])
        self.axes = {axis["name"]: _array(axis["values"]) for axis in fields["axes"]}
        self.units = {axis["name"]: axis["unit"] for axis in fields["axes"]}
        self.quantities = {name: _shaped(values, self.shape) for name, values in fields["quantities"].items()}
        self.failed = fields["failed"]
        self.failures = fields["failures"]
        if self.failed:
            warnings.warn("%d of %d points have no numbers; at %s: %s" % (self.failed, fields["points"], self.failures[0]["at"],
                                                                        self.failures[0]["reason"]), stacklevel=3)

    def __getitem__(self, quantity):
        return self.quantities[quantity]

    def __repr__(self):
        return "<Sweep of %s over %s>" % (", ".join(self.quantities), ", ".join("%s (%d)" % (name, len(axis)) for name, axis in self.axes.items()))

    def _repr_svg_(self):
        """The curves of a sweep over one axis; more dimensions have no picture here."""
        if len(self.shape) != 1 or not self.axes:
            return None
        name = next(iter(self.axes))
        title = name + (" [%s]" % self.units[name] if self.units[name] else "")
        return _curves(self.axes[name], title, {key: values for key, values in self.quantities.items() if key != "regime"})


_COLOURS = ("#2a6ebb", "#c1272d", "#3a8f3a", "#8a4fbf", "#b8741a", "#3c8d93")


def _curves(abscissa, title, series):
    """Each series in its own frame, one above the other, with the ends of both scales."""
    width, height, left, top = 560, 130, 90, 24
    parts = []
    for row, (name, values) in enumerate(series.items()):
        points = [(float(x), float(y)) for x, y in zip(abscissa, values) if math.isfinite(float(x)) and math.isfinite(float(y))]
        if not points:
            continue
        low, high = min(y for _, y in points), max(y for _, y in points)
        begin, end = min(x for x, _ in points), max(x for x, _ in points)
        base = row * (height + top) + top
        place = " ".join("%.1f,%.1f" % (left + (width - left - 10) * ((x - begin) / (end - begin) if end > begin else 0.5),
                                        base + (height - 30) * (1 - ((y - low) / (high - low) if high > low else 0.5))) for x, y in points)
        parts.append('<text x="%d" y="%d" font-weight="bold">%s</text>' % (left, base - 8, _escaped(name)))
        parts.append('<rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="#999"/>' % (left, base, width - left - 10, height - 30))
        parts.append('<polyline points="%s" fill="none" stroke="%s" stroke-width="1.8"/>' % (place, _COLOURS[row % len(_COLOURS)]))
        parts.append('<text x="%d" y="%d" text-anchor="end">%.4g</text>' % (left - 6, base + 10, high))
        parts.append('<text x="%d" y="%d" text-anchor="end">%.4g</text>' % (left - 6, base + height - 32, low))
        parts.append('<text x="%d" y="%d">%.4g</text>' % (left, base + height - 15, begin))
        parts.append('<text x="%d" y="%d" text-anchor="middle">%s</text>' % ((width + left) // 2, base + height - 15, _escaped(title)))
        parts.append('<text x="%d" y="%d" text-anchor="end">%.4g</text>' % (width - 10, base + height - 15, end))
    full = len(series) * (height + top) + 10
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" '
            'style="background:#fff">%s</svg>' % (width, full, width, full, "".join(parts)))


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
