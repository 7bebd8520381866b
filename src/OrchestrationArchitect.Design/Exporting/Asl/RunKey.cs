using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>
/// The key that all calls of a run begin with: the business key where the input holds it, so that a redelivered event and a
/// redriven run make the same calls; else the execution's id.
/// </summary>
internal static class RunKey
{
    public const string OfExecution = "$$.Execution.Id";
    public const string Path = "$.runKey";

    /// <summary>States that put the key where every scope finds it; none for a design without business key.</summary>
    /// <param name="writer">Names the states.</param>
    /// <param name="scope">The run.</param>
    /// <param name="business">The path of the business key in the input.</param>
    public static Fragment Take(FlowWriter writer, Scope scope, string? business)
    {
        if (business is null)
            return Fragment.Empty;
        var rule = new JsonObject { ["Variable"] = business, ["IsPresent"] = true };
        var choice = new JsonObject { ["Type"] = "Choice", ["Comment"] = "A repeated run makes the calls of the first under the same keys.", ["Choices"] = new JsonArray(rule) };
        var (known, unknown) = (Key(business), Key(OfExecution));
        var (asked, taken, fallen) = (writer.Names.Take("Business key?"), writer.Names.Take("Key by business"), writer.Names.Take("Key by execution"));
        scope.States[asked] = choice;
        scope.States[taken] = known;
        scope.States[fallen] = unknown;
        rule["Next"] = taken;
        choice["Default"] = fallen;
        return new Fragment(asked, [new Exit(known, "Next"), new Exit(unknown, "Next")]);
    }

    private static JsonObject Key(string path) => new() { ["Type"] = "Pass", ["InputPath"] = path, ["ResultPath"] = Path };
}
