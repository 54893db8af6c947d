// Every statement, with and without semicolons and braces.
"use strict";
'another directive'
declare let a: any, b: any, c: any;
;
{}
{ a; { b } c }
if (a) b
if (a) b; else c
if (a) { b } else if (c) { a } else { b }
if (a) if (b) c; else a
if (a);
else;
for (;;) break
for (a = 0; a < 1; a++) continue
for (let i = 0, j; i < 1; i++, j) {}
for (var k in a) ;
for (const o of a) { continue }
for (a.b of c) b
for await (const x of a) b
for (const x of [1, 2]) c
while (a) b
while (a) { break; }
do a; while (b)
do { a } while (b) c
do if (a) b; while (c);
switch (a) {}
switch (a) { case 1: case 2: b; break; case a + b: { c } default: a; case 'last': }
try { a } catch { b }
try { a } catch (e) { b } finally { c }
try { a } finally { c }
try { a } catch ({ message, ...rest }) { b }
try { a } catch (e: unknown) { throw e }
throw new Error('x')
outer: for (;;) { inner: for (;;) { break outer; continue inner } }
block: { break block }
l1: l2: l3: a
debugger
debugger;
function f() { return }
function g() { return a
}
function h() { return; }
a
b
a; b; c
var x = a, y
var z
if (a) { } b
while (0) { } /x/g
a = b
/c/g
const fn = function () {}
;(function () {})()
let t = `x`
;`y`.length
a
?.b
a ? b
  : c
export {}
