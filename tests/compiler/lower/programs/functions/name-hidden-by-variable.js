var n='outside'; var b = function() { return n; }; var func = function n() { var n; b = function () { return n; }; }; func(); console.log(b(), func.name, (function q() { var q = 1; return q; })());
