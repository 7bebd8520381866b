using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl.States;

/// <summary>What comes after branches or items have all ended, some of them perhaps with a record of failure.</summary>
/// <param name="OnFailure">The scope's own policy; <see langword="null"/> leaves it to the policy of the step that failed.</param>
/// <param name="Absorbed">Which records of failure can be there.</param>
/// <param name="Summary">The path under which it says whether one <c>failed</c>, and whether one asks to <c>undo</c>.</param>
/// <param name="Records">The path of the records of failure.</param>
internal sealed record Aftermath(OnFailure? OnFailure, Absorbed Absorbed, string Summary, string Records)
{
    /// <summary>How many may fail without the scope failing.</summary>
    public int MayFail { get; init; }

    /// <summary>Items fail for themselves, and the service counts them.</summary>
    public bool Tolerant { get; init; }

    public Fragment Write(
        FlowWriter writer, Fragment joined, JsonObject state, Failing failing, RetryPolicy? retry, Place place)
    {
        Retries.Add(state, retry);
        ImmutableArray<Exit> handled = [];
        if (Tolerant || OnFailure is not null)
        {
            var policy = OnFailure ?? FailureStates.Default(writer.Design);
            handled = Catching.Add(writer, state, policy, failing, place);
        }

        var after = Absorbed == Absorbed.Nothing ? joined : joined.Then(Check(writer, failing, place));
        return after with { Exits = [.. after.Exits, .. handled] };
    }

    private Fragment Check(FlowWriter writer, Failing failing, Place place)
    {
        var good = new JsonObject { ["Variable"] = Summary + ".failed", ["BooleanEquals"] = false };
        var (name, state) = Choice(writer, $"All well: {failing.Name}?", place, good);
        var well = new Exit(good, "Next");
        var bad = new Fragment(name, [new Exit(state, "Default")]);
        ImmutableArray<Exit> forgiven = [];
        if (MayFail > 0)
        {
            var counted = Count(writer, failing, place);
            bad = bad.Then(counted.Bad);
            forgiven = counted.Forgiven;
        }

        var rest = OnFailure is { } policy ? Policy(writer, policy, failing, place) : Steps(writer, failing, place);
        bad = bad.Then(rest);
        return new Fragment(name, [well, .. forgiven, .. bad.Exits]);
    }

    /// <summary>A quorum: the join waits for every branch, then few enough failures are forgiven.</summary>
    private (Fragment Bad, ImmutableArray<Exit> Forgiven) Count(FlowWriter writer, Failing failing, Place place)
    {
        var counting = writer.Pass(place.Scope, $"Count failures: {failing.Name}");
        var count = place.Scope.States[counting.Entry!]!.AsObject();
        count["Parameters"] = new JsonObject { ["count.$"] = $"States.ArrayLength({Records})" };
        count["ResultPath"] = RunRecord.Path + ".failing";
        var few = new JsonObject { ["Variable"] = RunRecord.Path + ".failing.count", ["NumericLessThanEquals"] = MayFail };
        var (name, state) = Choice(writer, $"Enough went well: {failing.Name}?", place, few);
        var forgive = new Fragment(name, [new Exit(few, "Next")]).Then(Forgive(writer, failing, place));
        return (counting.Then(new Fragment(name, [new Exit(state, "Default")])), forgive.Exits);
    }

    /// <summary>The scope's own policy: handlers by the first failure's error, then its action.</summary>
    private Fragment Policy(FlowWriter writer, OnFailure policy, Failing failing, Place place)
    {
        var exits = ImmutableArray.CreateBuilder<Exit>();
        var start = Fragment.Empty;
        foreach (var handler in policy.Catches.IsDefault ? [] : policy.Catches)
        {
            var handling = Forgive(writer, failing, place).Then(writer.Write(handler.Handler, place.Unsure));
            if (handler.Errors.IsDefaultOrEmpty || handler.Errors.Any(Retries.TakesAll))
            {
                start = start.Then(handling);
                return start with { Exits = [.. exits, .. start.Exits] };
            }

            start = start.Then(start.Entry is null ? First(writer, failing, place) : Fragment.Empty);
            var rule = new JsonObject { ["Or"] = new JsonArray([.. handler.Errors.Select(Matches)]) };
            var (name, state) = Choice(writer, $"Handled: {failing.Name}?", place, rule);
            exits.AddRange(new Fragment(name, [new Exit(rule, "Next")]).Then(handling).Exits);
            start = start.Then(new Fragment(name, [new Exit(state, "Default")]));
        }

        var rest = policy.Action == FailureAction.Continue
            ? Forgive(writer, failing, place)
            : new Fragment(FailureStates.OfRecords(writer, failing, place, Records, policy.Action == FailureAction.Compensate), []);
        start = start.Then(rest);
        return start with { Exits = [.. exits, .. start.Exits] };
    }

    /// <summary>The policies of the steps that failed: undoing wins where any of them asks for it.</summary>
    private Fragment Steps(FlowWriter writer, Failing failing, Place place)
    {
        if (Absorbed != (Absorbed.ToUndo | Absorbed.ToDeadLetter))
        {
            var undo = Absorbed == Absorbed.ToUndo;
            return new Fragment(FailureStates.OfRecords(writer, failing, place, Records, undo), []);
        }

        var rule = new JsonObject { ["Variable"] = Summary + ".undo", ["BooleanEquals"] = true };
        var (name, state) = Choice(writer, $"Undo after {failing.Name}?", place, rule);
        rule["Next"] = FailureStates.OfRecords(writer, failing, place, Records, undo: true);
        state["Default"] = FailureStates.OfRecords(writer, failing, place, Records, undo: false);
        return new Fragment(name, []);
    }

    private Fragment First(FlowWriter writer, Failing failing, Place place)
    {
        var first = writer.Pass(place.Scope, $"First failure: {failing.Name}");
        var state = place.Scope.States[first.Entry!]!.AsObject();
        state["Parameters"] = new JsonObject { ["error.$"] = $"States.ArrayGetItem({Records}.error, 0)" };
        state["ResultPath"] = RunRecord.Path + ".first";
        return first;
    }

    private static JsonNode Matches(string error) =>
        new JsonObject { ["Variable"] = RunRecord.Path + ".first.error.Error", ["StringEquals"] = error };

    private static Fragment Forgive(FlowWriter writer, Failing failing, Place place)
    {
        var forgive = writer.Pass(place.Scope, $"Go on after {failing.Name}");
        var state = place.Scope.States[forgive.Entry!]!.AsObject();
        state["Parameters"] = RunRecord.Forgiven(!place.Rounds.IsEmpty);
        state["ResultPath"] = RunRecord.Path;
        return forgive;
    }

    private static (string Name, JsonObject State) Choice(FlowWriter writer, string wish, Place place, JsonObject rule)
    {
        var name = writer.Names.Take(wish);
        var state = new JsonObject { ["Type"] = "Choice", ["Choices"] = new JsonArray(rule) };
        place.Scope.States[name] = state;
        return (name, state);
    }
}
