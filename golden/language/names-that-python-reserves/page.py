"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    JSObject,
    String,
    call as js_call,
    define_field,
    get as js_get,
    index,
    move_member,
    undefined,
)
from veloxc.runtime import text as js_text


def yield_(del_=undefined, exec=undefined):
    if exec is undefined:
        exec = del_
    type_ = del_ + exec
    return type_


def server(page):
    def_ = 1
    lambda_ = 2
    None_ = "none"
    True_ = False
    pass_ = [1]
    self = "me"
    is_ = 3
    not_ = 4
    and_ = 5
    or_ = 6
    from_ = 7
    print = 8
    list_ = [9]
    dict_ = {"str": 1}
    str_ = "s"
    len_ = lambda x=undefined: len(x)
    raise_ = 1
    elif_ = 2
    nonlocal_ = 3
    global_ = 4
    assert_ = 5
    except_ = 6
    as_ = 7
    async_ = 8
    of = 9
    get = 10
    text = "txt"
    page_ = 1
    id = "id"
    type_ = "t"
    object_ = {}
    int_ = 1
    sum_ = 2
    map = 3
    filter = 4
    range_ = 5
    name__ = "n"
    _ = "dollar"
    __2 = "under"
    été = "summer"
    class_ = "c"
    write_ = "w"
    call = "c"
    undefined_ = "u"
    o = {
        "def": def_,
        "lambda": lambda_,
        "None": None_,
        "class": 1,
        "import": 2,
        "if": 3,
        "__proto": 4,
    }

    class Str(JSObject):
        def __init__(this, def_=undefined, *unused):
            if def_ is undefined:
                def_ = 1
            define_field(this, "def", def_)

        def method_1(this, *unused):
            return js_get(this, "def")

        @staticmethod
        def method_2(*unused):
            return "i"

    move_member(Str, "method_1", "pass")
    move_member(Str, "method_2", "import")
    return (
        def_,
        lambda_,
        None_,
        True_,
        pass_,
        self,
        is_,
        not_,
        and_,
        or_,
        from_,
        print,
        list_,
        dict_,
        str_,
        len_,
        raise_,
        elif_,
        nonlocal_,
        global_,
        assert_,
        except_,
        as_,
        async_,
        of,
        get,
        text,
        page_,
        id,
        type_,
        int_,
        sum_,
        map,
        filter,
        range_,
        name__,
        _,
        __2,
        été,
        class_,
        write_,
        call,
        undefined_,
        o,
        Str,
    )


def markup(
    page,
    write,
    def_,
    lambda_,
    None_,
    True_,
    pass_,
    self,
    is_,
    not_,
    and_,
    or_,
    from_,
    print,
    list_,
    dict_,
    str_,
    len_,
    raise_,
    elif_,
    nonlocal_,
    global_,
    assert_,
    except_,
    as_,
    async_,
    of,
    get,
    text,
    page_,
    id,
    type_,
    int_,
    sum_,
    map,
    filter,
    range_,
    name__,
    _,
    __2,
    été,
    class_,
    write_,
    call,
    undefined_,
    o,
    Str,
):
    write(
        f"<p>{def_}{lambda_}{js_text(None_)}{js_text(String(True_))}{len(pass_)}"
        f"{js_text(self)}{is_}{not_}{and_}{or_}{from_}{print}"
        f'{js_text(index(list_, 0))}{dict_["str"]}{js_text(str_)}{len_("abc")}{raise_}'
        f"{elif_}{nonlocal_}{global_}{assert_}{except_}{as_}{async_}{of}{get}"
        f"{js_text(text)}{page_}{js_text(id)}{js_text(type_)}{int_}{sum_}{map}{filter}"
        f"{range_}{js_text(name__)}{js_text(_)}{js_text(__2)}{js_text(été)}"
        f"{js_text(class_)}{js_text(write_)}{js_text(call)}{js_text(undefined_)}</p>"
        f'<p>{js_text(JSON.stringify(o))} {o["class"]}{o["import"]}{o["if"]} '
        f'{yield_(2)} {js_text(js_call(Str(), "pass"))} '
        f'{js_text(js_call(Str, "import"))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "17:0=4:1 18:4=4:30 20:4=4:50 21:4=4:69 24:0=2:7 26:4=2:16 27:4=2:28 28:4=2:43 29:4=2:57 30:4=2:69 31:4=2:82 32:4=2:90 33:4=2:99 34:4=2:108 35:4=2:116 36:4=2:126 37:4=2:137 38:4=2:149 39:4=2:168 40:4=2:179 41:4=2:207 42:4=2:218 43:4=2:228 44:4=2:242 45:4=2:254 46:4=2:266 47:4=2:278 48:4=2:286 49:4=2:297 50:4=2:305 51:4=2:315 52:4=2:329 53:4=2:340 54:4=2:351 55:4=2:363 56:4=2:376 57:4=2:385 58:4=2:394 59:4=2:403 60:4=2:415 61:4=2:426 62:4=2:442 63:4=2:456 64:4=2:469 65:4=2:485 66:4=2:499 67:4=2:512 68:4=2:524 69:4=3:7 79:4=5:1 80:8=5:13 81:12=5:32 83:12=5:13 85:8=5:44 86:12=5:53 89:8=5:72 90:12=5:90 92:4=5:44 93:4=5:72 143:0=7:1 193:14=7:5 193:20=7:10 193:29=7:18 193:45=7:24 193:69=7:38 194:11=7:51 194:26=7:57 194:31=7:61 194:37=7:66 194:43=7:71 194:48=7:75 194:55=7:81 195:11=7:88 195:37=7:97 195:51=7:107 195:66=7:112 195:79=7:124 196:11=7:131 196:18=7:137 196:29=7:147 196:38=7:155 196:47=7:163 196:56=7:171 196:61=7:175 196:69=7:182 196:73=7:186 197:11=7:191 197:26=7:197 197:33=7:204 197:46=7:208 197:62=7:214 197:68=7:219 197:74=7:224 197:79=7:229 198:11=7:237 198:19=7:244 198:36=7:254 198:48=7:257 198:62=7:260 199:11=7:265 199:28=7:273 199:45=7:280 199:60=7:286 200:14=8:5 200:43=8:25 200:55=8:34 200:68=8:44 201:11=8:51 201:23=8:63 202:11=8:82",
)
