// Nest with nestia: decorators, and typia's transformer for requests and responses. Compiled by `compile.js`.
import "reflect-metadata";
import { TypedBody, TypedParam, TypedQuery, TypedRoute } from "@nestia/core";
import {
  type ArgumentsHost,
  type CanActivate,
  Catch,
  Controller,
  type ExceptionFilter,
  type ExecutionContext,
  HttpCode,
  HttpException,
  Module,
  Req,
  type Type,
  UnauthorizedException,
  UseGuards,
} from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import type { Int, Max, Min } from "countersign";
import {
  bearerToken,
  findAccount,
  findSession,
  type Item,
  item,
  type Order,
  type Profile,
  type Receipt,
  type Row,
  receipt,
  rows,
  type Search,
  type Touched,
} from "../countersign/http-work.js";
import { refusal } from "./refusal.js";

interface Query {
  limit: Int & Min<1> & Max<100>;
  offset: Int & Min<0>;
  max: number;
  available: boolean;
}

interface Asked {
  headers: { authorization?: string };
  body: unknown;
  account: Profile;
}

class Authenticated implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Asked>();
    const token = bearerToken(request.headers.authorization);
    const session = token === undefined ? undefined : await findSession(token);
    const account = session && (await findAccount(session));
    if (!account) throw new UnauthorizedException();
    request.account = account;
    return true;
  }
}

@Controller()
class Shop {
  @TypedRoute.Get("items/:id")
  item(@TypedParam("id") id: Int): Item {
    return item(id);
  }

  @TypedRoute.Get("shops/:shop/search")
  search(@TypedParam("shop") shop: Int, @TypedQuery() query: Query): Search {
    return { shop, ...query };
  }

  @TypedRoute.Post("orders")
  @HttpCode(200)
  order(@TypedBody() order: Order): Receipt {
    return receipt(order);
  }

  @TypedRoute.Get("rows")
  rows(): Row[] {
    return rows;
  }

  @TypedRoute.Get("me")
  @UseGuards(Authenticated)
  me(@Req() request: Asked): Profile {
    return request.account;
  }
}

/** The five routes of a resource. */
function resource(name: string): Type {
  @Controller(name)
  class Resource {
    @TypedRoute.Get(":id")
    get(@TypedParam("id") id: Int): Touched {
      return { resource: name, id };
    }

    @TypedRoute.Put(":id")
    put(@TypedParam("id") id: Int): Touched {
      return { resource: name, id };
    }

    @TypedRoute.Delete(":id")
    delete(@TypedParam("id") id: Int): Touched {
      return { resource: name, id };
    }

    @TypedRoute.Get(":id/items")
    items(@TypedParam("id") id: Int): Touched {
      return { resource: name, id };
    }

    @TypedRoute.Post(":id/items")
    @HttpCode(200)
    add(@TypedParam("id") id: Int): Touched {
      return { resource: name, id };
    }
  }
  return Resource;
}

@Catch(HttpException)
class Refusals implements ExceptionFilter {
  catch(exception: HttpException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { status, answer } = refusal(
      exception.getStatus(),
      exception.getResponse(),
      http.getRequest().body,
    );
    http.getResponse().status(status).json(answer);
  }
}

async function listen(controllers: Type[]): Promise<number> {
  @Module({ controllers })
  class Application {}
  const app = await NestFactory.create<NestExpressApplication>(Application, { logger: ["error"] });
  app.useBodyParser("json", { limit: "1mb" });
  app.disable("etag", "x-powered-by");
  app.useGlobalFilters(new Refusals());
  await app.listen(0, "127.0.0.1");
  const address = app.getHttpServer().address();
  if (typeof address !== "object" || !address) throw new Error("Nest listens at no port");
  return address.port;
}

export const shop = () => listen([Shop]);
export const routes = (resources: string[]) => listen(resources.map(resource));
