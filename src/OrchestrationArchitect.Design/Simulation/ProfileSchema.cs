using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Design.Simulation;

/// <summary>
/// The JSON Schema of a profile. <see cref="ProfileReader"/> accepts several short forms that no type shows, so this
/// one is written by hand, beside it.
/// </summary>
internal static class ProfileSchema
{
    public static JsonObject Build() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["$schema"] = Of("string"),
            ["name"] = Of("string"),
            ["arrivals"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["kind"] = new JsonObject { ["enum"] = new JsonArray("poisson", "fixed", "burst") },
                    ["rate"] = Number("Runs per second in the mean.", 1e-9, 1_000_000),
                    ["burstSize"] = Integer("Runs that arrive together.", 1, 1_000_000),
                },
            },
            ["accountConcurrency"] = Integer("Function calls the account runs at a time.", 1, 10_000_000),
            ["keepAlive"] = new JsonObject
            {
                ["type"] = "string", ["pattern"] = DesignSchema.DurationPattern, ["description"] = "How long an idle instance stays warm.",
            },
            ["memoryMb"] = Integer("Memory of every function that says nothing else.", 1, 1_000_000),
            ["schedulingOverheadMs"] = Law("The orchestrator's delay at each state."),
            ["callOverheadMs"] = Law("The way to a callee and back."),
            ["steps"] = Map(Reference("step"), "Steps by id, name or target."),
            ["functions"] = Map(Reference("step"), "Another name for steps."),
            ["branches"] = Map(
                Number(null, 0, 1),
                "Probabilities by condition, by the id of the branch's first step, or by choice/number."),
            ["maps"] = Map(Reference("law"), "Item counts by what an item is."),
            ["waits"] = Map(Reference("law"), "Waits in milliseconds by event, or by what is waited for."),
        },
        ["$defs"] = new JsonObject { ["step"] = Step(), ["law"] = LawForms() },
    };

    private static JsonObject Step() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["serviceTimeMs"] = Law("How long one attempt works."),
            ["durationsMs"] = Law("Another name for serviceTimeMs."),
            ["failureProbability"] = Number("Chance that an attempt fails for a passing reason.", 0, 1),
            ["errors"] = Map(Number(null, 0, 1), "Chance by error name that every attempt of a call fails."),
            ["coldStartMs"] = Law("Initialisation of a new instance."),
            ["memoryMb"] = Integer("Memory of an instance.", 1, 1_000_000),
            ["payloadBytes"] = Number("Data passed in one call.", 0, 1e15),
            ["concurrency"] = Integer("Calls served at a time; more wait.", 1, 10_000_000),
            ["rateLimit"] = Number("Calls per second allowed; more are throttled.", 1e-9, 1e9),
        },
    };

    private static JsonObject LawForms() => new()
    {
        ["anyOf"] = new JsonArray(
            Number("Always this.", 0, 3.2e12),
            new JsonObject
            {
                ["type"] = "array", ["items"] = Number(null, 0, 3.2e12), ["minItems"] = 1, ["maxItems"] = 1_000_000,
                ["description"] = "Measured samples.",
            },
            Figures("Lognormal.", "p50", "p99"),
            Figures("Lognormal, or two values where no lognormal has both.", "mean", "p90"),
            Figures("Exponential.", "mean"),
            new JsonObject
            {
                ["type"] = "object", ["required"] = new JsonArray("samples"),
                ["properties"] = new JsonObject { ["samples"] = Of("array") },
            }),
    };

    private static JsonObject Figures(string description, params string[] members)
    {
        var properties = new JsonObject();
        foreach (var member in members)
            properties[member] = Number(null, 0, 3.2e12);
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = description,
            ["required"] = new JsonArray([.. members.Select(member => (JsonNode)member)]),
            ["properties"] = properties,
        };
    }

    private static JsonObject Law(string description)
    {
        var law = Reference("law");
        law["description"] = description;
        return law;
    }

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonObject Map(JsonObject value, string description) => new()
    {
        ["type"] = "object", ["additionalProperties"] = value, ["description"] = description,
    };

    private static JsonObject Integer(string description, int least, int most) => new()
    {
        ["type"] = "integer", ["minimum"] = least, ["maximum"] = most, ["description"] = description,
    };

    private static JsonObject Number(string? description, double least, double most)
    {
        var number = new JsonObject { ["type"] = "number", ["minimum"] = least, ["maximum"] = most };
        if (description is not null)
            number["description"] = description;
        return number;
    }
}
