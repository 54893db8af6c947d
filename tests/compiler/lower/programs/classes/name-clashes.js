class list { static str = "s"; def = 1; None = null; self = this; get() { return this.def; } len() { return this.None; } }
const print = new list();
console.log(print.def, print.None, print.self === print, print.get(), print.len(), list.str);
const lambda = 1, pass = 2, from = 3, is = 4, dict = 5, int = 6, type = 7, object = 8;
console.log(lambda + pass + from + is + dict + int + type + object);
