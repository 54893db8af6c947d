// Names and text beyond ASCII.
const π = 3.14, ñandú = 'ave', \u0061bc = 1, \u{62}cd = 2, x\u{79}z = 3, $ = 4, _ = 5, $_ = 6, ℮ = 7, 变量 = '值', ಠ_ಠ = 1, a‌b = 2;
const text = "\u2028 \u2029", emoji = '👩‍👩‍👧‍👦', combining = 'é';
class Ünïcode { #ƒ = 1; ñ() { return this.#ƒ; } get ø() { return 1; } }
const { é = 1, 'ö': ü } = {} as any;
const after = '𝒳𝒴𝒵', then = after.length;
interface Ïnterface { ключ: string }
export { π, 变量, Ünïcode, é, ü, then };
