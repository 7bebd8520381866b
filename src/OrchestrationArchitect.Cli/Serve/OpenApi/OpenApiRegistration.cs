using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Cli.Serve.OpenApi;

/// <summary>The description of the API, generated from its endpoints: <c>/openapi/v1.json</c>, OpenAPI 3.1.</summary>
internal static class OpenApiRegistration
{
    /// <summary>The name of the document.</summary>
    public const string Document = "v1";

    public static void AddArchitectOpenApi(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(options => UseDesignForm(options.SerializerOptions));
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddSchemaTransformer(DescribeDurations);
            options.AddSchemaTransformer(RequireWhatIsWritten);
            options.AddOperationTransformer<NotesTransformer>();
            options.AddDocumentTransformer(Introduce);
        });
    }

    /// <summary>Schemas are made of what the serializer would write, so it must be the one that handlers use.</summary>
    private static void UseDesignForm(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = JsonSerializerOptions.Default.TypeInfoResolver;
        options.NumberHandling = DesignJson.Options.NumberHandling;
        options.DefaultIgnoreCondition = DesignJson.Options.DefaultIgnoreCondition;
        options.MaxDepth = DesignJson.Options.MaxDepth;
        foreach (var converter in DesignJson.Options.Converters)
            options.Converters.Add(converter);
    }

    private static Task DescribeDurations(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) == typeof(TimeSpan))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = null;
            schema.Pattern = DesignSchema.DurationPattern;
            schema.Examples = [JsonValue.Create("PT5S")];
        }

        return Task.CompletedTask;
    }

    /// <summary>What is null is left out, so no reader may be told that it is always there.</summary>
    private static Task RequireWhatIsWritten(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var property in context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable))
            schema.Required?.Remove(property.Name);
        if (schema.Required is { Count: 0 })
            schema.Required = null;
        return Task.CompletedTask;
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "OrchestrationArchitect",
            Version = "1",
            Description =
                "Designs serverless orchestrations from plain words. Errors are problem details (RFC 9457), each with a stable `code`. "
                + "Runs can also be watched and steered through the management API of Durable Functions under /runtime/webhooks/durabletask.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["apiKey"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key" },
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        // One of them where the host asks for a key, none on loopback without one.
        document.Security =
        [
            new OpenApiSecurityRequirement(),
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiKey", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] },
        ];
        return Task.CompletedTask;
    }
}
