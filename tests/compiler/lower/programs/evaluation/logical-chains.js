// Long chains of && and ||: which operands run, in which order, and what comes out.
const log = [];
const say = (value) => { log.push(value); return value; };
const show = (value) => { console.log(value, log.splice(0)); };
show(say(0) || say('') || say('x') || say('never'));
show(say(1) && say('a') && say(0) && say('never'));
show(say(0) || say(NaN));
show(say(1) && say(0) || say('b') && say('c'));
show((say(0) || say(0)) || (say(null) || say('d')));
show(say(1) && (say(2) && (say(3) && say(4))));
show(say(1) && (say(0) || say(2)) && say(3));
show(say(false) || say(1) > 2 || say('abc').length);
let a, b;
show(say(0) || ([a, b] = say([1, 2])) && say(a + b) || say('never'));
show(say(1) && ({ a, b } = say({ a: 5, b: 0 })) && say(b) && say('never'));
show([a, b]);
const pick = (x) => x.p || x.q || (x.r = 'made') && x.r;
show([pick({ p: 1 }), pick({ q: 2 }), pick({})]);
const object = { n: 0 };
show((object.n ||= say(3)) && (object.n &&= say(4)) && object.n++ && object.n);
const all = Array.from({ length: 45 }, (_, i) => i);
const f = (i) => say(all[i] < 40 ? 0 : all[i]);
show(f(0) || f(1) || f(2) || f(3) || f(4) || f(5) || f(6) || f(7) || f(8) || f(9) || f(10) || f(11) || f(12) || f(13)
  || f(14) || f(15) || f(16) || f(17) || f(18) || f(19) || f(20) || f(21) || f(22) || f(23) || f(24) || f(25) || f(40) || f(41));
async function later() { return (await null) || (await say(0)) || (await say('late')) && (await say('end')); }
later().then(show);
