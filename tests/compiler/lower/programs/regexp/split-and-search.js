console.log("a1b22c".split(/\d+/), "one  two".split(/\s+/), "abc".split(/(?:)/u), "A<B>bold</B>".split(/<(\/)?([^<>]+)>/), "x".search(/y/), "aXbX".search(/X/g));
