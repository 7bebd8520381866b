using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OrchestrationArchitect.Runs.Http.Description;

namespace OrchestrationArchitect.Cli.Serve.OpenApi;

/// <summary>Puts into the description what the endpoints' notes say: parameters, headers and examples.</summary>
internal sealed class NotesTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var notes = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var note in notes.OfType<ParameterNote>())
            (operation.Parameters ??= []).Add(Parameter(note));
        foreach (var note in notes.OfType<HeaderNote>())
        {
            if (ResponseOf(operation, note.Status) is { } response)
            {
                (response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal))[note.Name] =
                    new OpenApiHeader { Description = note.Description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
        }

        foreach (var note in notes.OfType<ExampleNote>())
        {
            var content = note.Status == 0 ? operation.RequestBody?.Content : ResponseOf(operation, note.Status)?.Content;
            foreach (var media in content?.Values ?? [])
                media.Example = Parse(note.Json);
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(ParameterNote note) => new()
    {
        Name = note.Name,
        In = note.InHeader ? ParameterLocation.Header : ParameterLocation.Query,
        Description = note.Description,
        Required = note.IsRequired,
        Schema = new OpenApiSchema
        {
            Type = note.IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String,
            Minimum = note.Least?.ToString(CultureInfo.InvariantCulture),
            Maximum = note.Most?.ToString(CultureInfo.InvariantCulture),
            Enum = note.Values is null ? null : [.. note.Values.Select(value => (JsonNode)value)],
        },
    };

    private static OpenApiResponse? ResponseOf(OpenApiOperation operation, int status) =>
        operation.Responses?.GetValueOrDefault(status.ToString(CultureInfo.InvariantCulture)) as OpenApiResponse;

    /// <summary>An event stream is no JSON: its example is a text.</summary>
    private static JsonNode? Parse(string example)
    {
        try
        {
            return JsonNode.Parse(example);
        }
        catch (JsonException)
        {
            return JsonValue.Create(example);
        }
    }
}
