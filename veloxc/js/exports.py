"""The names of `veloxc.js` and the module of each (`module`, or `module:name there`)."""

from __future__ import annotations

_TABLE: dict[str, str] = {
    "members": """call call_function call_index call_with delete enumerable_keys extends get has index invoke_with keys length literal
        member new props put put_index require_object spread_object without""",
    "operators": """add bitwise_and bitwise_not bitwise_or bitwise_xor decrement divide increment int32 left_shift
        multiply negate plus power remainder signed_right_shift subtract uint32 unsigned_right_shift""",
    "comparison": "gt gte lt lte",
    "equality": "loosely_equal same same_value same_value_zero",
    "instances": "instance_of typeof",
    "coercion": """guard is_object number number_string numeric property_key string to_object to_primitive truthy
        array_index integer to_length""",
    "iteration": "async_iterate close close_quietly iterate spread step take take_rest",
    "async_delegation": "delegate turn_steps",
    "generator": "AsyncReturn GeneratorReturn abandoned carried received yield_from",
    "arguments_object": "Arguments",
    "function": "This arity arity_of call_with_this construct named unbound Function",
    "object": "Accessor JSClass JSObject",
    "definitions": "define_accessor define_method define_static define_static_accessor super_get super_put",
    "errors": """AggregateError Error EvalError RangeError ReferenceError_ SyntaxError_ Thrown TypeError_ URIError
        caught thrown""",
    "resources": "AsyncResources Resources SuppressedError",
    "undefined": "hole",
    "symbol": "Symbol",
    "bigint": "BigInt bigint_as_int_n bigint_as_uint_n bigint_to_string bigint_value_of",
    "array": "Array",
    "array.construct": "array_from array_is_array array_of",
    "array.text": "array_join array_to_locale_string array_to_string",
    "array.query": """array_at array_find array_find_index array_find_last array_find_last_index array_includes
        array_index_of array_last_index_of""",
    "array.callbacks": """array_every array_filter array_flat array_flat_map array_for_each array_map array_reduce
        array_reduce_right array_some""",
    "array.change": """array_copy_within array_fill array_pop array_push array_reverse array_shift array_splice
        array_unshift""",
    "array.copies": "array_concat array_slice array_to_reversed array_to_spliced array_with",
    "array.sort": "array_sort array_to_sorted ascending descending",
    "array.iterators": "array_entries array_keys array_values",
    "strings.constructor": """String string_from_char_code string_from_code_point string_raw string_to_string
        string_value_of""",
    "strings.search": """string_at string_char_at string_char_code_at string_code_point_at string_ends_with
        string_includes string_index_of string_is_well_formed string_last_index_of string_locale_compare
        string_starts_with string_to_well_formed""",
    "strings.parts": """string_concat string_iterator string_pad_end string_pad_start string_repeat string_slice
        string_split string_substr string_substring string_trim string_trim_end string_trim_start""",
    "strings.change": """string_match string_match_all string_normalize string_replace string_replace_all
        string_search string_to_locale_lower_case string_to_locale_upper_case string_to_lower_case
        string_to_upper_case""",
    "numbers": "Number is_finite is_nan number_is_finite number_is_integer number_is_nan number_is_safe_integer number_value_of",
    "numbers.format": "number_to_exponential number_to_fixed number_to_locale_string number_to_precision number_to_string",
    "numbers.parse": "parse_float parse_int",
    "boolean": "Boolean boolean_to_string boolean_value_of",
    "symbol_methods": "symbol_description symbol_to_string",
    "object_global": "Object",
    "object_statics": """object_assign object_entries object_freeze object_from_entries object_group_by
        object_has_own object_is object_is_frozen object_keys object_seal object_values""",
    "object_descriptors": """object_create object_define_properties object_define_property
        object_get_own_property_descriptor object_get_prototype_of object_set_prototype_of""",
    "object_methods": "object_has_own_property object_to_string",
    "function_methods": "function_apply function_bind function_call",
    "math": "Math",
    "json": "JSON json_parse json_stringify",
    "reflect": "Reflect",
    "collections": """Map Set map_clear map_delete map_entries map_for_each map_get map_has map_keys map_set map_values
        set_add set_clear set_delete set_entries set_for_each set_has set_values""",
    "weak": "FinalizationRegistry WeakMap WeakRef WeakSet",
    "uri": "decode_uri decode_uri_component encode_uri encode_uri_component",
    "global_this": "globalThis",
    "async_functions": "all_ pause returned start started",
    "promise": "Promise promise_catch promise_finally promise_then",
    "regexp": "RegExp",
    "date": "Date",
}

# Globals whose names in JavaScript are not the names of the Python functions.
_RENAMED: dict[str, str] = {
    "closing": "iteration:Closing",
    "async_closing": "iteration:AsyncClosing",
    "parseInt": "numbers.parse:parse_int",
    "parseFloat": "numbers.parse:parse_float",
    "isNaN": "numbers:is_nan",
    "isFinite": "numbers:is_finite",
    "encodeURIComponent": "uri:encode_uri_component",
    "decodeURIComponent": "uri:decode_uri_component",
    "encodeURI": "uri:encode_uri",
    "decodeURI": "uri:decode_uri",
    "escape": "uri:escape_text",
    "unescape": "uri:unescape_text",
}

MODULES: dict[str, str] = {name: module for module, names in _TABLE.items() for name in names.split()}
MODULES.update(_RENAMED)

# What other parts of the library provide: they add their names here.
_LIBRARY: dict[str, str] = {
    "class_members": "constructed define_field home_call home_get home_put move_member super_call",
    "function_parts": "TemplateStrings throw",
    "number_constants": "Infinity NaN",
    "modules": "define_enum_member dynamic_import import_meta live_exports native",
    "inspection.console": "console",
    "regexp": """get_substitution is_regexp regexp_exec regexp_match regexp_match_all regexp_replace regexp_search
        regexp_split regexp_test regexp_to_string""",
    "date": """date_get_time date_now date_parse date_to_date_string date_to_iso_string date_to_json date_to_string
        date_to_time_string date_to_utc_string date_utc""",
    "url": "URL URLSearchParams",
    "binary": """ArrayBuffer BigInt64Array BigUint64Array DataView Float32Array Float64Array Int8Array Int16Array
        Int32Array Uint8Array Uint8ClampedArray Uint16Array Uint32Array""",
    "fetch_api.blob": "Blob File",
    "fetch_api.form_data": "FormData",
    "fetch_api.headers": "Headers",
    "fetch_api.request": "Request",
    "fetch_api.response": "Response",
    "fetch_api.fetch": "fetch",
    "encoding": "TextDecoder TextEncoder",
    "intl": "Intl",
    "environment": "process",
    "clone": "structuredClone",
    "web_crypto": "crypto",
    "streams": "ReadableStream TextDecoderStream TextEncoderStream TransformStream WritableStream",
    "dom_exception": "DOMException",
    "event": "CustomEvent Event EventTarget",
    "abort": "AbortController AbortSignal",
    "base64": "atob btoa",
    "clock": "performance",
    "timers": "clearInterval clearTimeout queueMicrotask setInterval setTimeout",
}
MODULES.update({name: module for module, names in _LIBRARY.items() for name in names.split()})
