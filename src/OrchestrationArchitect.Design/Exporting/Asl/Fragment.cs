using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>Part of a state machine whose ways out are not connected yet.</summary>
/// <param name="Entry">The state it starts with; <see langword="null"/> when nothing happens in it.</param>
/// <param name="Exits">Its ways out; none, with an entry, means that nothing comes after it.</param>
/// <param name="Result">Where the outcome of the last call that is sure to have run can be read.</param>
internal sealed record Fragment(string? Entry, ImmutableArray<Exit> Exits, string? Result = null)
{
    public static Fragment Empty { get; } = new(null, []);

    public bool Closed => Entry is not null && Exits.IsEmpty;

    public static Fragment Of(string entry, JsonObject state, string? result = null) =>
        new(entry, [new Exit(state, "Next")], result);

    /// <summary>This part, then another.</summary>
    public Fragment Then(Fragment next)
    {
        if (next.Entry is null)
        {
            return this with { Result = next.Result ?? Result };
        }

        if (Entry is null)
        {
            return next with { Result = next.Result ?? Result };
        }

        foreach (var exit in Exits)
        {
            exit.To(next.Entry);
        }

        return new Fragment(Entry, next.Exits, next.Result ?? Result);
    }
}

/// <summary>A way out of a state: the field that will name the next one.</summary>
/// <param name="Owner">The state, choice rule or catcher that has the field.</param>
/// <param name="Field"><c>Next</c> or <c>Default</c>.</param>
internal sealed record Exit(JsonObject Owner, string Field)
{
    /// <summary>Only a state that does something can be the last one; a rule or catcher must point at a state.</summary>
    public bool CanEnd =>
        Field == "Next" && Owner["Type"] is JsonValue type
        && type.GetValue<string>() is "Task" or "Pass" or "Wait" or "Parallel" or "Map";

    public void To(string state) => Owner[Field] = state;

    public void End() => Owner["End"] = true;
}
