import type { Email, Int, Max, MaxLength, Min, MinLength, Pattern, Secret } from "countersign";

export type Title = string & MinLength<1> & MaxLength<120>;
export type Username = string & Pattern<"^[A-Za-z0-9_-]{2,40}$">;
export type Password = Secret<string & MinLength<8> & MaxLength<256>>;
export type Tag = string & MinLength<1> & MaxLength<40>;

/** The members of a response are nested under a name of their own. */
export interface UserAnswer {
  user: User;
}

export interface User {
  email: Email;
  token: string;
  username: string;
  bio: string | null;
  image: string | null;
}

export interface Registration {
  user: { email: Email; username: Username; password: Password };
}

export interface Login {
  user: { email: Email; password: Secret<string> };
}

export interface UserChanges {
  user: {
    email?: Email;
    username?: Username;
    password?: Password;
    bio?: (string & MaxLength<1000>) | null;
    image?: string | null;
  };
}

export interface Profile {
  username: string;
  bio: string | null;
  image: string | null;
  /** Whether the current user follows them. */
  following: boolean;
}

export interface ProfileAnswer {
  profile: Profile;
}

export interface ArticleSummary {
  slug: string;
  title: string;
  description: string;
  tagList: string[];
  createdAt: Date;
  updatedAt: Date;
  favorited: boolean;
  favoritesCount: Int;
  author: Profile;
}

export interface Article extends ArticleSummary {
  body: string;
}

export interface ArticleAnswer {
  article: Article;
}

export interface ArticlesAnswer {
  articles: ArticleSummary[];
  articlesCount: Int;
}

/** The feed also lists the authors of its articles. */
export interface Feed extends ArticlesAnswer {
  authors: { username: string; image: string | null }[];
  page: { offset: number; limit: number };
}

export interface NewArticle {
  article: {
    title: Title;
    description: string & MaxLength<500>;
    body: string & MinLength<1>;
    tagList?: Tag[];
  };
}

export interface ArticleChanges {
  article: { title?: Title; description?: string & MaxLength<500>; body?: string & MinLength<1> };
}

export interface ArticleFilter {
  tag?: Tag;
  author?: string;
  favorited?: string;
}

export interface Page {
  limit: Int & Min<1> & Max<100>;
  offset: Int & Min<0>;
}

export interface Comment {
  id: Int;
  body: string;
  createdAt: Date;
  updatedAt: Date;
  author: Profile;
}

export interface NewComment {
  comment: { body: string & MinLength<1> & MaxLength<5000> };
}

export interface CommentAnswer {
  comment: Comment;
}

export interface CommentsAnswer {
  comments: Comment[];
}
