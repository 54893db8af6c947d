// A small interpreter: switches, generators, closures, bit operations.
enum Kind { Number, Name, Operator, Open = '(' as any, Close = ')' as any }
type Token = { kind: Kind; text: string; at: number };
const enum Precedence { Lowest = 0, Sum = 1 << 0, Product = 1 << 1, Power = 1 << 2, All = Sum | Product | Power }

function* tokens(text: string): Generator<Token, void> {
  const pattern = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[a-z_]\w*)|(?<other>[-+*/^()=,]))/giy;
  for (let match: RegExpExecArray | null; (match = pattern.exec(text)) !== null; ) {
    const { number, name, other } = match.groups!, at = match.index;
    if (number !== undefined) yield { kind: Kind.Number, text: number, at };
    else if (name) yield { kind: Kind.Name, text: name, at };
    else yield { kind: other === '(' ? Kind.Open : other === ')' ? Kind.Close : Kind.Operator, text: other!, at };
  }
}

const BINARY: { [operator: string]: [Precedence, (a: number, b: number) => number] } = {
  '+': [Precedence.Sum, (a, b) => a + b], '-': [Precedence.Sum, (a, b) => a - b],
  '*': [Precedence.Product, (a, b) => a * b], '/': [Precedence.Product, (a, b) => a / b],
  '^': [Precedence.Power, (a, b) => a ** b],
};

export function evaluate(text: string, scope: Map<string, number> = new Map([['pi', Math.PI]])): number {
  const stream = tokens(text), queue: Token[] = [];
  const peek = (): Token | undefined => {
    if (!queue.length) { const next = stream.next(); if (!next.done) queue.push(next.value); }
    return queue[0];
  };
  const take = () => (peek(), queue.shift());
  function operand(): number {
    const token = take();
    switch (token?.kind) {
      case undefined: throw new SyntaxError('unexpected end');
      case Kind.Number: return +token!.text;
      case Kind.Name:
        if (peek()?.text === '=') { take(); const value = expression(Precedence.Lowest); scope.set(token!.text, value); return value; }
        return scope.get(token!.text) ?? NaN;
      case Kind.Open: { const value = expression(Precedence.Lowest); if (take()?.kind !== Kind.Close) throw new SyntaxError(`) expected`); return value; }
      default:
        if (token!.text === '-') return -operand();
        throw new SyntaxError(`${JSON.stringify(token!.text)} at ${token!.at}`);
    }
  }
  function expression(lowest: number): number {
    let left = operand();
    for (let next = peek(); next && next.text in BINARY; next = peek()) {
      const [power, apply] = BINARY[next.text]!;
      if (power < lowest || !(power & Precedence.All)) break;
      take();
      left = apply(left, expression(power + +(next.text !== '^')));
    }
    return left;
  }
  const value = expression(0) | 0 || ~~(0 >>> 1) ^ -1 & 0xff << 2;
  do { if (peek() !== void 0) throw new SyntaxError('more'); } while (false);
  return value;
}

const memo = ((cache: Record<string, number>) => (text: string) => cache[text] ??= evaluate(text))(Object.create(null));
outer: for (const row of ['1+1', '2*(3-1)', 'x = 4', '-2^2']) {
  for (const char of row) { if (char === 'x') continue outer; else if (char === '?') break outer; }
  console.log(`${row} = ${memo(row)}`);
}
export { memo as default, BINARY as operators };
