const out = [];
loop: for (const v of [1, 2, 3, 4, 5]) {
  switch (v) {
    case 1: continue;
    case 2: out.push("two");
    case 3: out.push("fall"); break;
    case 4: continue loop;
    default: break loop;
  }
  out.push("end" + v);
}
console.log(out);
