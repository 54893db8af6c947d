const re = /a/g;
console.log(typeof re, re instanceof RegExp, Object.prototype.toString.call(re), re.source, re.global, RegExp(re) === re, new RegExp(re) === re, new RegExp(re, "i").flags, new RegExp("").source, String(new RegExp("/")), RegExp.prototype.toString.call(/x/y), Object.keys(re));
