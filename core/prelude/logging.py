# Messages with levels: loggers make records, handlers write them.

import _machine
import sys
import threading
import time
import traceback

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
raiseExceptions = True

_names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
_levels = {
    "CRITICAL": CRITICAL,
    "FATAL": FATAL,
    "ERROR": ERROR,
    "WARN": WARNING,
    "WARNING": WARNING,
    "INFO": INFO,
    "DEBUG": DEBUG,
    "NOTSET": NOTSET,
}
_start = time.time()
_lock = threading.RLock()  # of all loggers and what they consist of


def getLevelName(level):
    if level in _names:
        return _names[level]
    return _levels.get(level, f"Level {level}")


def addLevelName(level, levelName):
    with _lock:
        _names[level] = levelName
        _levels[levelName] = level


def getLevelNamesMapping():
    return _levels.copy()


def _check_level(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    if level not in _levels:
        raise ValueError(f"Unknown level: {level!r}")
    return _levels[level]


class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time()
        # A single dict gives its values to names in the message.
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        thread = threading.current_thread()
        self.name = name
        self.msg = msg
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.rsplit("/", 1)[-1]
        self.module = self.filename.rsplit(".", 1)[0]
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _start) * 1000
        self.thread = thread.ident
        self.threadName = thread.name
        self.process = _machine.current_process_id()
        self.processName = _process_name()

    def getMessage(self):
        message = str(self.msg)
        return message % self.args if self.args else message

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'


# Only a program that imports multiprocessing has processes with names.
def _process_name():
    process = _machine.process_dict().get("process")
    return "MainProcess" if process is None else process.name


class _PercentStyle:
    default = "%(message)s"
    time = "%(asctime)"

    def __init__(self, fmt, defaults):
        self.fmt = fmt or self.default
        self._defaults = defaults or {}

    def validate(self):
        if "%(" not in self.fmt:
            raise ValueError(f"Invalid format '{self.fmt}' for '{self.default[0]}' style")

    def values(self, record):
        return {**self._defaults, **record.__dict__}

    def format(self, record):
        return self.fmt % self.values(record)


class _BraceStyle(_PercentStyle):
    default = "{message}"
    time = "{asctime"

    def validate(self):
        if "{" not in self.fmt:
            raise ValueError("invalid format: no fields")

    def format(self, record):
        return self.fmt.format(**self.values(record))


_styles = {"%": _PercentStyle, "{": _BraceStyle}


class Formatter:
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"
    converter = time.localtime

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style == "$":
            raise NotImplementedError("logging: formats with $ are not part of the library; use % or {")
        if style not in _styles:
            raise ValueError("Style must be one of: %,{,$")
        self._style = _styles[style](fmt, defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style.fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        moment = time.localtime(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        text = "".join(traceback.format_exception(ei[0], ei[1], ei[2]))
        return text[:-1] if text.endswith("\n") else text

    def formatStack(self, stack_info):
        return stack_info

    def usesTime(self):
        return self._style.time in self._style.fmt

    def formatMessage(self, record):
        return self._style.format(record)

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (record.exc_text, record.stack_info and self.formatStack(record.stack_info)):
            if more:
                text += more if text.endswith("\n") else "\n" + more
        return text


_default_formatter = Formatter()


# Records of the logger of this name and of those below it.
class Filter:
    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for each in self.filters:
            passes = each.filter(record) if hasattr(each, "filter") else each(record)
            if not passes:
                return False
        return True


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _check_level(level)
        self.formatter = None
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = name

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = threading.RLock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        self.level = _check_level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        passes = self.filter(record)
        if passes:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return passes

    def flush(self):
        pass

    def close(self):
        pass

    # A message that cannot be written is told of and does not end the program.
    def handleError(self, record):
        if not raiseExceptions:
            return
        out = sys.stderr
        out.write("--- Logging error ---\n")
        traceback.print_exc(file=out)
        out.write("Call stack:\n")
        out.write("".join(_stack()))
        out.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        if stream is self.stream:
            return None
        old = self.stream
        self.flush()
        self.stream = stream
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return f"<{type(self).__name__} {name + ' ' if name else ''}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = filename
        self.mode = mode
        super().__init__(open(filename, mode))

    def close(self):
        self.stream.close()


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


# What a logger without any handler uses.
class _LastHandler(StreamHandler):
    def __init__(self, level):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _LastHandler(WARNING)


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _check_level(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        self.level = _check_level(level)

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and level > _disabled and level >= self.getEffectiveLevel()

    def getChild(self, suffix):
        return getLogger(suffix if self is root else f"{self.name}.{suffix}")

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    warn = warning
    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = LogRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            setattr(record, key, extra[key])
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        calls = _machine.calls_in_progress(max(stacklevel, 1))
        file, line, function, _ = calls[-1] if calls else ("(unknown file)", 0, "(unknown function)", "")
        if isinstance(exc_info, BaseException):
            exc_info = (type(exc_info), exc_info, None)
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        stack = None
        if stack_info:
            stack = "Stack (most recent call last):\n" + "".join(_stack())[:-1]
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, stack))

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def callHandlers(self, record):
        found = False
        logger = self
        while logger is not None:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and lastResort is not None and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def addHandler(self, hdlr):
        with _lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        with _lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def hasHandlers(self):
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


# The calls of the program that led to a message, without those inside the library.
def _stack():
    return [entry for entry in traceback.format_stack() if '"<logging>"' not in entry]


class RootLogger(Logger):
    def __init__(self, level):
        super().__init__("root", level)


root = RootLogger(WARNING)
Logger.root = root
_loggers = {}
_logger_class = Logger
_disabled = NOTSET


def setLoggerClass(klass):
    global _logger_class
    _logger_class = klass


def getLoggerClass():
    return _logger_class


def getLogger(name=None):
    if not name or isinstance(name, str) and name == root.name:
        return root
    if not isinstance(name, str):
        raise TypeError("A logger name must be a string")
    with _lock:
        if name not in _loggers:
            _loggers[name] = _logger_class(name)
            _find_parents(name)
        return _loggers[name]


# A new logger stands between those whose names are longer and those whose names are shorter.
def _find_parents(new):
    for name, logger in _loggers.items():
        if name != new and not name.startswith(new + "."):
            continue
        above = name
        logger.parent = root
        while "." in above:
            above = above.rsplit(".", 1)[0]
            if above in _loggers:
                logger.parent = _loggers[above]
                break


# Adds what is always the same to a logger's messages.
class LoggerAdapter:
    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        kwargs["extra"] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    @property
    def name(self):
        return self.logger.name


def basicConfig(**kwargs):
    with _lock:
        force = kwargs.pop("force", False)
        kwargs.pop("encoding", None)
        kwargs.pop("errors", None)
        if force:
            for handler in root.handlers[:]:
                root.removeHandler(handler)
                if not isinstance(handler, StreamHandler) or handler.stream not in (sys.stdout, sys.stderr):
                    handler.close()
        if root.handlers:
            return
        for handler in _basic_handlers(kwargs):
            root.addHandler(handler)
        level = kwargs.pop("level", None)
        if level is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


def _basic_handlers(kwargs):
    handlers = kwargs.pop("handlers", None)
    if handlers is None and "stream" in kwargs and "filename" in kwargs:
        raise ValueError("'stream' and 'filename' should not be specified together")
    if handlers is not None and ("stream" in kwargs or "filename" in kwargs):
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    filename = kwargs.pop("filename", None)
    mode = kwargs.pop("filemode", "a")
    stream = kwargs.pop("stream", None)
    if handlers is None:
        handlers = [FileHandler(filename, mode) if filename else StreamHandler(stream)]
    datefmt = kwargs.pop("datefmt", None)
    style = kwargs.pop("style", "%")
    default = "{levelname}:{name}:{message}" if style == "{" else BASIC_FORMAT
    formatter = Formatter(kwargs.pop("format", default), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
    return handlers


# Everything up to a level is not to be written.
def disable(level=CRITICAL):
    global _disabled
    _disabled = _check_level(level)


# The functions below say where they were called from through a call of their own module, which does not count.
def _root():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    _root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    _root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    _root().warning(msg, *args, **kwargs)


warn = warning


def error(msg, *args, **kwargs):
    _root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    _root().critical(msg, *args, **kwargs)


fatal = critical


def log(level, msg, *args, **kwargs):
    _root().log(level, msg, *args, **kwargs)


def shutdown():
    pass
