using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>
/// A choice. Its conditions are words, so each becomes a flag that the latest call before it answers with, named after
/// the words; the comment lists them.
/// </summary>
internal static class ChoiceState
{
    public static Fragment Write(FlowWriter writer, ChoiceNode node, Place place)
    {
        var branches = node.Branches.IsDefault ? [] : node.Branches;
        if (branches.IsEmpty)
        {
            return node.Otherwise is { } only ? writer.Write(only, place) : Fragment.Empty;
        }

        var name = writer.Names.Take(node.Name ?? Question(branches[0].Condition));
        var rules = new JsonArray();
        var state = new JsonObject { ["Type"] = "Choice", ["Comment"] = Comment(branches), ["Choices"] = rules };
        place.Scope.States[name] = state;
        var exits = ImmutableArray.CreateBuilder<Exit>();
        var flags = new UniqueNames(60, StringComparer.Ordinal, "");
        foreach (var branch in branches)
        {
            var rule = Rule(branch, place, flags);
            rules.Add((JsonNode)rule);
            var body = new Fragment(name, [new Exit(rule, "Next")]).Then(writer.Write(branch.Body, place.Unsure));
            exits.AddRange(body.Exits);
        }

        if (node.Otherwise is { } otherwise)
        {
            var body = new Fragment(name, [new Exit(state, "Default")]).Then(writer.Write(otherwise, place.Unsure));
            exits.AddRange(body.Exits);
        }
        else
        {
            state["Default"] = FailureStates.OfOwn(
                writer, new Failing(name, name), place, "NoConditionHeld", $"No condition of '{name}' held.");
        }

        return new Fragment(name, exits.ToImmutable(), place.Result);
    }

    /// <summary>A rule as its source wrote it, or the flag named after the words.</summary>
    private static JsonObject Rule(ChoiceBranch branch, Place place, UniqueNames flags)
    {
        if (Parsed(branch.Expression) is { } written)
        {
            return written;
        }

        var path = $"{place.Result}.{flags.Take(Words.Flag(branch.Condition))}";
        return new JsonObject
        {
            ["And"] = new JsonArray(
                new JsonObject { ["Variable"] = path, ["IsPresent"] = true },
                new JsonObject { ["Variable"] = path, ["BooleanEquals"] = true }),
        };
    }

    private static JsonObject? Parsed(string? expression)
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            return null;
        }

        try
        {
            var rule = JsonNode.Parse(expression) as JsonObject;
            var usable = rule is not null && (rule["Variable"] ?? rule["And"] ?? rule["Or"] ?? rule["Not"]) is not null;
            rule?.Remove("Next");
            return usable ? rule : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // Not a JSONPath rule (a JSONata condition, say): the words decide.
            return null;
        }
    }

    private static string Question(string condition)
    {
        var text = condition.Trim().TrimEnd('?', '.');
        return text.Length == 0 ? "Which way?" : (text.Length > 70 ? text[..70].TrimEnd() : char.ToUpperInvariant(text[0]) + text[1..]) + "?";
    }

    private static string Comment(ImmutableArray<ChoiceBranch> branches) =>
        "The first that holds: " + string.Join("; ", branches.Select(branch => branch.Condition));
}
