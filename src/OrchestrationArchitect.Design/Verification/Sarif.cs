using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Design.Verification;

/// <summary>Writes findings as SARIF 2.1.0 (OASIS standard), which code hosts and editors show beside the file.</summary>
public static class Sarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>A SARIF log of one run.</summary>
    /// <param name="artifact">The file that was judged, relative, with <c>/</c>.</param>
    /// <param name="diagnostics">What importing and the rules found.</param>
    /// <param name="check">The model check; each refuted property becomes an error.</param>
    public static string Write(string artifact, ImmutableArray<Diagnostic> diagnostics, ModelCheckResult? check = null)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        var refuted = check is null ? [] : check.Properties.Where(property => !property.Holds).ToImmutableArray();
        var rules = diagnostics.Select(finding => finding.Code).Concat(refuted.Select(property => property.Name))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var results = diagnostics.Select(finding => Result(artifact, finding, rules))
            .Concat(refuted.Select(property => Result(artifact, property, rules)));
        var log = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "OrchestrationArchitect",
                        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. results]),
            }),
        };
        return JsonSerializer.Serialize(log, DesignJson.Options) + "\n";
    }

    private static JsonObject Rule(string id)
    {
        var rule = new JsonObject { ["id"] = id };
        if (DiagnosticCatalogue.Find(id) is { } kind)
        {
            rule["shortDescription"] = new JsonObject { ["text"] = kind.Title };
            rule["defaultConfiguration"] = new JsonObject { ["level"] = Level(kind.Severity) };
        }

        return rule;
    }

    private static JsonObject Result(string artifact, Diagnostic finding, ImmutableArray<string> rules) => new()
    {
        ["ruleId"] = finding.Code,
        ["ruleIndex"] = rules.IndexOf(finding.Code),
        ["level"] = Level(finding.Severity),
        ["message"] = new JsonObject { ["text"] = finding.Fix is null ? finding.Message : $"{finding.Message} {finding.Fix}" },
        ["locations"] = new JsonArray(Location(artifact, finding.Location)),
    };

    private static JsonObject Result(string artifact, PropertyResult property, ImmutableArray<string> rules) => new()
    {
        ["ruleId"] = property.Name,
        ["ruleIndex"] = rules.IndexOf(property.Name),
        ["level"] = "error",
        ["message"] = new JsonObject { ["text"] = string.Join(' ', property.Counterexample?.Story ?? [property.Name]) },
        ["locations"] = new JsonArray(Location(artifact, null)),
    };

    private static JsonObject Location(string artifact, DiagnosticLocation? at)
    {
        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = artifact } };
        if (at?.Line is { } line)
        {
            var region = new JsonObject { ["startLine"] = line };
            if (at.Column is { } column)
            {
                region["startColumn"] = column;
            }

            physical["region"] = region;
        }

        var location = new JsonObject { ["physicalLocation"] = physical };
        if (at is { Path.Length: > 0 })
        {
            location["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = at.Path });
        }

        return location;
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
