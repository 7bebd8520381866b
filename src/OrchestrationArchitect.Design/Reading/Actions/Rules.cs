using System.Collections.Frozen;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>
/// Rules that only say what is so as a rule: of unseen texts each is wrong more often than all the evidence together, the
/// rule among it. There that is weighed. Others are wrong now and then: they hold unless the evidence against them is clear. What the rest say of a construction stands.
/// </summary>
internal static class Rules
{
    public const string MainClause = "told in a main clause";
    public const string NoStepClause = "in a clause that tells no step";
    public const string Describes = "describes a thing";
    public const string ClauseOfTime = "first told in a clause of time";
    public const string SeldomAction = "the verb seldom names an action, but somebody does it";
    public const string SaysBefore = "says before what";
    public const string OnlyAfterBefore = "told only after 'before'";
    public const string Circumstance = "a circumstance";
    public const string LedTo = "what the verb before leads to";
    public const string OnlyPossible = "only possible";
    public const string MannerOrWish = "a manner or a wish";
    public const string NoAction = "the verb names no action";

    public const string TakesTime = "how long it takes";
    public const string BeforeAlone = "only 'before' tells it";
    public const string DoesNext = "what the one told before does next";
    public const string DoneNext = "what somebody does with it next";
    public const string Happened = "happened before";
    public const string SameTime = "at the same time";
    public const string Starts = "what starts the run";
    public const string Arrives = "something arrives";

    public const string DoneToThing = "somebody does it to a thing";
    public const string Purpose = "a purpose";
    public const string AroundProcess = "told around the process";
    public const string NoteForm = "told in note form";
    public const string RowOfNotes = "told in a row of notes";
    public const string ToldBefore = "told before";
    public const string HappensNext = "what happens next to it";
    public const string OutcomeOfDecision = "the outcome of a decision";
    public const string WhoDoes = "who does it";
    public const string TellsEnd = "tells that something ends";
    public const string ComesTo = "what the sentence comes to";
    public const string OnItsWay = "something is on its way";
    public const string InCondition = "in a condition";
    public const string CountsAs = "says what something counts as";

    private static readonly FrozenSet<string> Unsure = FrozenSet.Create(
        StringComparer.Ordinal,
        MainClause, NoStepClause, Describes, ClauseOfTime, SeldomAction, SaysBefore, OnlyAfterBefore,
        Circumstance, LedTo, OnlyPossible, MannerOrWish, NoAction,
        TakesTime, BeforeAlone, DoesNext, DoneNext, Happened, SameTime, Starts, Arrives);

    private static readonly FrozenSet<string> Doubted = FrozenSet.Create(
        StringComparer.Ordinal,
        DoneToThing, Purpose, AroundProcess, NoteForm, ToldBefore, HappensNext, OutcomeOfDecision, WhoDoes,
        TellsEnd, ComesTo, OnItsWay, InCondition, CountsAs);

    /// <summary>How much must speak against a rule that holds unless the evidence against it is clear, in natural log-odds: seven to one.</summary>
    private const double Clear = 2;

    /// <summary>How much must speak against what a rule says for it not to hold, in natural log-odds; infinite if nothing can.</summary>
    public static double Holds(string because) => Unsure.Contains(because) ? 0 : Doubted.Contains(because) ? Clear : double.PositiveInfinity;
}
