using System.Collections.Immutable;
using OrchestrationArchitect.Design.Importing.Asl;
using OrchestrationArchitect.Design.Importing.Json;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>Makes flow nodes of states that are no steps.</summary>
internal static class StateTranslator
{
    /// <summary>The end a Fail state is.</summary>
    public static EndNode Fail(AslState state) => new(EndOutcome.Failed)
    {
        Error = state.Text("Error") ?? state.Text("ErrorPath"),
        Cause = state.Text("Cause") ?? state.Text("CausePath"),
    };

    /// <summary>The pause a Wait state is.</summary>
    public static WaitNode Wait(AslState state) => new()
    {
        For = state.Name,
        Duration = Fields.Seconds(state.Json["Seconds"]),
    };

    /// <summary>The branches of a Parallel state.</summary>
    public static ParallelNode Parallel(AslState state, ImmutableArray<FlowNode> branches, OnFailure failure) => new(branches)
    {
        Retry = RetryTranslator.Of(state),
        OnFailure = failure.Catches.IsEmpty ? null : failure,
    };

    /// <summary>The body of a Map state.</summary>
    public static MapNode Map(AslState state, FlowNode body, OnFailure failure)
    {
        var concurrency = Fields.Count(state.Json["MaxConcurrency"]);
        var config = (state.Json["ItemProcessor"] as JsonObject)?["ProcessorConfig"] as JsonObject;
        var batch = state.Json["ItemBatcher"] as JsonObject;
        return new MapNode(state.Name, body)
        {
            MaxConcurrency = concurrency is 0 ? null : concurrency ?? (state.Has("MaxConcurrencyPath") ? 1 : null),
            Items = ItemsOf(state),
            BatchSize = Fields.Count(batch?["MaxItemsPerBatch"]) is > 0 and var size ? size : null,
            Distributed = state.Has("ItemReader", "ItemBatcher")
                || string.Equals((config?["Mode"] as JsonText)?.Text, "DISTRIBUTED", StringComparison.OrdinalIgnoreCase),
            ToleratedFailurePercentage = Tolerated(state),
            Retry = RetryTranslator.Of(state),
            OnFailure = failure.Catches.IsEmpty ? null : failure,
        };
    }

    /// <summary>Where the items are: a plain path into the state's input; what is computed or read from a store is left open.</summary>
    private static string? ItemsOf(AslState state)
    {
        var path = (state.Json["ItemsPath"] as JsonText)?.Text;
        return path is not null && path.StartsWith("$.", StringComparison.Ordinal) && !path.StartsWith("$$", StringComparison.Ordinal)
            && path[2..].Split('.').All(part => part.Length > 0 && part.All(letter => char.IsLetterOrDigit(letter) || letter == '_'))
            ? path
            : null;
    }

    /// <summary>A branch of a Choice state.</summary>
    public static ChoiceBranch Branch(JsonObject rule, FlowNode body) =>
        new(ConditionWords.Of(rule), body) { Expression = ConditionWords.Expression(rule) };

    private static double Tolerated(AslState state)
    {
        if (Fields.Figure(state.Json["ToleratedFailurePercentage"]) is { } percentage)
        {
            return Math.Clamp(percentage, 0, 100);
        }

        // A count, or a figure only the run knows, tolerates some failures; how many is not known here.
        var some = Fields.Count(state.Json["ToleratedFailureCount"]) is > 0
            || state.Has("ToleratedFailureCountPath", "ToleratedFailurePercentagePath")
            || state.Json["ToleratedFailureCount"] is JsonText or JsonObject
            || state.Json["ToleratedFailurePercentage"] is JsonText or JsonObject;
        return some ? 1 : 0;
    }
}
