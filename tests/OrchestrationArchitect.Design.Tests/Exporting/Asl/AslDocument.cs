using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Design.Tests.Exporting.Asl;

/// <summary>Looks through definitions without knowing how they were written.</summary>
internal static class AslDocument
{
    /// <summary>The machine and those nested in its branches and processors.</summary>
    public static IEnumerable<JsonObject> Machines(JsonObject machine)
    {
        yield return machine;
        foreach (var (_, state) in machine["States"]!.AsObject())
        {
            var nested = (state!["Branches"]?.AsArray() ?? []).Append(state["ItemProcessor"]?.DeepClone());
            foreach (var inner in nested.OfType<JsonObject>().SelectMany(Machines))
            {
                yield return inner;
            }
        }
    }

    /// <summary>Every state that a machine itself names as a start or successor.</summary>
    public static IEnumerable<string> Targets(JsonObject machine)
    {
        yield return machine["StartAt"]!.GetValue<string>();
        foreach (var (_, state) in machine["States"]!.AsObject())
        {
            var rules = (state!["Choices"]?.AsArray() ?? []).Concat(state["Catch"]?.AsArray() ?? []);
            foreach (var target in rules.Select(rule => rule!["Next"]).Append(state["Next"]).Append(state["Default"]))
            {
                if (target is not null)
                {
                    yield return target.GetValue<string>();
                }
            }
        }
    }
}
