const balanced = s => { const st = [], pairs = { ")": "(", "]": "[", "}": "{" }; for (const c of s) { if (Object.values(pairs).includes(c)) st.push(c); else if (c in pairs && st.pop() !== pairs[c]) return false; } return !st.length; };
console.log(["()[]{}", "([)]", "", "((", "a(b)c]"].map(balanced));
