using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>What a run writes down about itself, beside its input: results, failures, rounds, undone steps.</summary>
internal static class RunRecord
{
    public const string Path = "$.run";
    public const string Error = "$.run.error";
    public const string Failure = "$.run.failure";

    public static JsonObject New() =>
        new() { ["results"] = new JsonObject(), ["failed"] = false, ["undo"] = false, ["failure"] = new JsonObject() };

    /// <summary>Parameters that keep the results and take back a failure.</summary>
    public static JsonObject Forgiven(bool loops)
    {
        var record = new JsonObject
        {
            ["results.$"] = Path + ".results", ["failed"] = false, ["undo"] = false, ["failure"] = new JsonObject(),
        };
        if (loops)
        {
            record["loops.$"] = Path + ".loops";
        }

        return record;
    }

    public static string Result(string key) => "$.run.results." + key;

    public static string Undone(string key) => "$.run.undone." + key;

    public static string Loop(string key) => "$.run.loops." + key;
}
