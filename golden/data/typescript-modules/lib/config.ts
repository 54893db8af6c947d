const version = [1, 2].join('.');

export default { title: 'Blog', version };
