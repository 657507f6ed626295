package kz.dalel.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.files.FileId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every operation of the interface has in common, for its OpenAPI document: token, keys, and how failures are told. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_REFERENCE = "#/components/schemas/" + PROBLEM;

    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "Запрос не удалось прочитать",
            "401", "Нет действующего ключа доступа",
            "404", "Такого нет или это дело другого органа",
            "405", "Метод здесь не поддерживается",
            "406", "В таком виде ответа нет",
            "429", "Слишком много запросов за минуту; сколько секунд ждать — в Retry-After",
            "500", "Внутренняя ошибка; номер для администратора — в detail");

    private static final Map<String, String> CHANGING = Map.of(
            "403", "На это у исполнителя нет права",
            "409", "Кто-то или что-то опередило: срок истёк, состояние уже другое; кто и когда — в detail",
            "413", "Больше допустимого",
            "415", "В таком виде не принимается",
            "422", "Нарушено правило; по строкам — в errors",
            "503", "Хранилище сейчас не отвечает");

    private static final Map<String, String> SAVING = Map.of(
            "412", "Черновик уже не тот, что назван в If-Match",
            "428", "Не назван If-Match");

    static {
        // Keys and codes are texts on the wire.
        SpringDocUtils.getConfig()
                .replaceWithClass(SubmissionId.class, UUID.class)
                .replaceWithClass(ItemId.class, UUID.class)
                .replaceWithClass(VersionId.class, UUID.class)
                .replaceWithClass(FileId.class, UUID.class)
                .replaceWithClass(BodyId.class, String.class)
                .replaceWithClass(UnitId.class, String.class)
                .replaceWithClass(IndicatorCode.class, String.class)
                .replaceWithClass(QuarterId.class, String.class)
                .replaceWithClass(YearMonth.class, String.class);
    }

    @Bean
    OpenAPI apiOfDalel() {
        return new OpenAPI()
                .info(new Info()
                        .title("Dalel: интерфейс для систем документооборота органов")
                        .version("1")
                        .description("Те же действия и те же правила, что на экранах исполнителя. Ключ доступа выпускает исполнитель;"
                                + " запросы идут от его имени. Каждый POST — с Idempotency-Key. Ошибки — по RFC 9457."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer commonToAllOperations() {
        return document -> document.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ApiDocument::complete));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        Map<String, String> failures = new LinkedHashMap<>(EVERYWHERE);
        if (method != PathItem.HttpMethod.GET) {
            failures.putAll(CHANGING);
        }
        if (method == PathItem.HttpMethod.PUT) {
            failures.putAll(SAVING);
        }
        if (method == PathItem.HttpMethod.POST) {
            failures.put("507", "Нет места для файла");
            operation.addParametersItem(key());
        }
        if (operation.getResponses().containsKey("204") && method == PathItem.HttpMethod.GET) {
            failures.putAll(CHANGING);
        }
        failures.forEach((status, meaning) -> operation.getResponses().addApiResponse(status, failure(meaning)));
    }

    private static HeaderParameter key() {
        HeaderParameter key = new HeaderParameter();
        key.name(AnswerOnceFilter.KEY)
                .required(true)
                .description("Ключ запроса, выбранный вызывающим: тот же запрос с тем же ключом выполняется один раз и получает тот же"
                        + " ответ; другой запрос с этим ключом — 422")
                .schema(new StringSchema().maxLength(200));
        return key;
    }

    private static ApiResponse failure(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new Schema<>().$ref(PROBLEM_REFERENCE))));
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("row", new IntegerSchema().description("Номер строки с 1; 0 — таблица целиком"))
                .addProperty("field", new StringSchema().description("Имя поля; пусто — строка целиком"))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("Предложение для человека"))
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
