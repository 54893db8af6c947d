export const samples = [
  <p>a</p>, <p> a </p>, <p>

    a

  </p>, <p>a{' '}b</p>, <p>a {1} b</p>, <p>{1}{2} {3}</p>, <p>&lt;&gt;&amp;&quot;&apos;</p>, <p>&nbsp;&#160;&#xa0;&hearts;</p>, <p>&;&#;&#x;&a b;&amp</p>,
  <p title="&lt;&#34;&quot;">x</p>, <p title='it&apos;s "q"'>x</p>, <p title="a\nb\u0041">c\nd\u0041</p>, <p>it's {"it's"} `not` // a comment /* nor this */</p>, <p>a = b; c =&gt; d</p>,
  <p>{'}'}{"{"}{`${'`'}`}</p>, <p>a<b>c</b>d<i/>e</p>, <p>--- not a fence</p>, <p>日本語 &eacute;é 😀</p>, <p>	tab	s	</p>, <p>a&#10;b</p>, <p>{/* c */}{/* d */ 1 /* e */}</p>,
  <pre>
    kept   as
      written
  </pre>, <textarea>{`a
  b`}</textarea>, <a b="1"c='2'd={3}e/>, <a {...{}}b/>, <_x $y />, <this.a.b />, <a.b.c d:e="f"></a.b.c>,
];
