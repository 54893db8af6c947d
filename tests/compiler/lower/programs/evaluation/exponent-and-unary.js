console.log(2 ** 3 ** 2, (-2) ** 2, 2 ** -1, -(2 ** 2));
console.log(typeof typeof 1, !!"0", +"", +" 12 ", +"1e3", +"0x1f", +"0b11", +"1_0", -"5", ~~-7.9, !!NaN);
console.log(1 / +0, 1 / -0, Object.is(-0, 0), -0 === 0, [-0] + "", `${-0}`, JSON.stringify(-0));
