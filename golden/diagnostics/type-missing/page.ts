interface Post {
  title: ;
  tags: string[];
}

type Id = string | ;

export const id: Id = 1;
