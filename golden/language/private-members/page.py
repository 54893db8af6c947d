"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    JSClass,
    JSObject,
    String,
    add,
    call,
    increment,
    string,
    undefined,
)
from veloxc.runtime import text as js_text, text_of


def server(page):
    class Account_static(JSClass):
        @property
        def opened(cls):
            return Account._Account__opened

    class Account(JSObject, metaclass=Account_static):
        __slots__ = "__balance", "__log"

        def __init__(self, *_):
            self.__balance = 0
            self.__log = []
            Account.__opened = increment(Account.__opened)

        def deposit(self, amount=undefined, *_):
            self.__balance = add(self.__balance, amount)
            self.__note(f"+{string(amount)}")
            return self

        def __note(self, text=undefined, *_):
            call(self.__log, "push", text)
            return undefined

        @property
        def history(self):
            return call(self.__log, "join", " ")

        @property
        def balance(self):
            return self.__balance

        @staticmethod
        def isAccount(value=undefined, *_):
            return hasattr(value, "_Account__balance")

    Account._Account__opened = 0
    account = call(call(Account(), "deposit", 10), "deposit", 5)
    return Account, account


def markup(page, write, Account, account):
    write(
        f'<p>{text_of(account, "balance")} {text_of(account, "history")} '
        f"{js_text(String(Account.isAccount(account)))} "
        f'{js_text(String(Account.isAccount({})))} {text_of(Account, "opened")} '
        f"{js_text(JSON.stringify(account))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "17:0=2:1 20:8=12:3 21:12=12:25 23:4=2:1 26:8=6:3 27:12=3:3 28:12=5:3 29:12=6:19 31:8=7:3 32:12=7:29 33:12=7:54 34:12=7:80 36:8=8:3 37:12=8:25 41:8=9:3 42:12=9:19 45:8=10:3 46:12=10:19 49:8=11:3 50:12=11:34 52:4=4:3 53:4=14:7 57:0=16:1 59:14=16:5 59:44=16:23 60:11=16:41 61:11=16:78 61:52=16:110 62:11=16:127",
)
