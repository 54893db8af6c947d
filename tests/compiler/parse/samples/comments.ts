#!/usr/bin/env node
// first
/* block */ /** doc */ /**/ /***/ //
const a /* after name */ = /* before value */ 1 /* after value */; // end
/* before */ function /* a */ f /* b */ ( /* c */ x /* d */ : /* e */ number /* f */ ) /* g */ : /* h */ void /* i */ { /* j */ }
const s = '/* no comment */ // none', t = `// ${/* inside */ 1} /* no */`, r = /\/\*x*\//; // yes
// @ts-expect-error
type /* 1 */ T /* 2 */ < /* 3 */ U /* 4 */ > /* 5 */ = /* 6 */ U /* 7 */ | /* 8 */ null // 9
/* last */
