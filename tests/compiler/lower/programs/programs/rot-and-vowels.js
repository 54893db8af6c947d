const vowels = s => [...s].filter(c => "aeiou".includes(c.toLowerCase())).length;
const isPalindrome = s => { const t = s.toLowerCase().replace(/[^a-z]/g, ""); return t === [...t].reverse().join(""); };
console.log(vowels("Education"), isPalindrome("A man, a plan, a canal: Panama"), isPalindrome("no"), "abc".split("").map((c, i, a) => a[a.length - 1 - i]).join(""));
