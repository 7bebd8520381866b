using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis.Phrases;
using OrchestrationArchitect.Design.Synthesis.Steps;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>What patterns are told apart by, read once from the facts and the words of a process.</summary>
internal sealed class Signals
{
    private readonly Dictionary<string, List<CueHit>> _cues;

    public Signals(Brief brief)
    {
        Facts = brief.Facts;
        _cues = Cues.Of(brief);
        Words = BaseForms(brief.Sentences.Of(SourceField.BusinessWorkflow));
        Quoted = QuotedNames.Count(brief.Scenario.BusinessWorkflow);
        StateLinks = StateNames.Links(brief.Scenario.BusinessWorkflow);
        Start = brief.Start?.Step;
        Undone = [.. Facts.Compensations.Select(compensation => compensation.Step).Distinct(StringComparer.Ordinal)];
        var undoing = Facts.Compensations.Select(compensation => compensation.By).ToHashSet(StringComparer.Ordinal);
        Forward = [.. Facts.Steps.Where(step => !undoing.Contains(step.Id))];
        Human = [.. Forward.Where(step => step.Effect == Effect.Human && step.Id != Start?.Id)];
        var stated = Facts.Compensations.Where(compensation => !compensation.Derived).Select(compensation => compensation.Step).ToHashSet(StringComparer.Ordinal);
        SideEffects = [.. Forward.Where(step => step.Effect is Effect.Compensatable or Effect.Irreversible or Effect.Idempotent || stated.Contains(step.Id))];
        var undone = Undone.ToHashSet(StringComparer.Ordinal);
        Valuables = [.. Forward.Where(step => undone.Contains(step.Id) && Callee.Of(step.Verb, step.Object).Valuable)];
        Branches = [.. Facts.Flow.Where(link => link.Kind == FlowKind.Conditional)];
        Back = [.. Facts.Flow.Where(link => brief.RankOf(link.To) <= brief.RankOf(link.From))];
        var next = Facts.Flow.Where(link => link.Kind == FlowKind.Sequence).ToLookup(link => link.From, StringComparer.Ordinal);
        ParallelStarts = [.. Facts.Steps.Select(step => next[step.Id].ToImmutableArray()).Where(links => links.Length > 1)];
    }

    public ProcessFacts Facts { get; }

    /// <summary>The words of the workflow in their base form, none twice.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>How many different names of up to three words the workflow puts in quotation marks.</summary>
    public int Quoted { get; }

    /// <summary>The steps that do not only undo.</summary>
    public ImmutableArray<StepFact> Forward { get; }

    /// <summary>The steps that something undoes.</summary>
    public ImmutableArray<string> Undone { get; }

    /// <summary>The links with a condition.</summary>
    public ImmutableArray<FlowFact> Branches { get; }

    /// <summary>The links to a step of the text that comes no later.</summary>
    public ImmutableArray<FlowFact> Back { get; }

    /// <summary>The steps that a person does in the course of a run; what starts it is none of them.</summary>
    public ImmutableArray<StepFact> Human { get; }

    /// <summary>The step that is the start of a run itself, such as handing in a claim; <see langword="null"/> if there is none.</summary>
    public StepFact? Start { get; }

    /// <summary>How many transitions between states named in capitals the text shows.</summary>
    public int StateLinks { get; }

    /// <summary>Places where several steps come straight after one, unconditionally.</summary>
    public ImmutableArray<ImmutableArray<FlowFact>> ParallelStarts { get; }

    /// <summary>Steps that change the world; what the text itself says is undone does, even if a person does it.</summary>
    public ImmutableArray<StepFact> SideEffects { get; }

    /// <summary>How many steps the text itself says are undone.</summary>
    public int Stated => Facts.Compensations.Count(compensation => !compensation.Derived);

    /// <summary>Undone steps that move money, goods or bookings: what is never left half done.</summary>
    public ImmutableArray<StepFact> Valuables { get; }

    public bool Has(string cue) => _cues.ContainsKey(cue);

    /// <summary>The places where a cue stands, none twice.</summary>
    public IReadOnlyList<CueHit> Places(string cue) => _cues.TryGetValue(cue, out var places) ? places : [];

    /// <summary>The places of a cue that have another in their sentence, or in the one before or after it.</summary>
    public IReadOnlyList<CueHit> PlacesNear(string cue, string other)
    {
        if (!Has(cue) || !Has(other))
            return [];
        var (near, others, from) = (new List<CueHit>(), _cues[other], 0);
        foreach (var hit in _cues[cue])
        {
            while (from < others.Count && (others[from].Field < hit.Field || (others[from].Field == hit.Field && others[from].Sentence < hit.Sentence - 1)))
                from++;
            if (IsAnyNear(others, from, hit))
                near.Add(hit);
        }

        return near;
    }

    /// <summary>Whether one of some places, from one on, is another one and stands in the sentence of a place or in the one before or after it.</summary>
    private static bool IsAnyNear(List<CueHit> others, int from, CueHit hit)
    {
        for (var at = from; at < others.Count && others[at].Field == hit.Field && others[at].Sentence <= hit.Sentence + 1; at++)
        {
            if (others[at].Start != hit.Start)
                return true;
        }

        return false;
    }

    /// <summary>The places of a cue that have another in their sentence of the workflow.</summary>
    public IReadOnlyList<CueHit> PlacesTogether(string cue, string other)
    {
        if (!Has(cue) || !Has(other))
            return [];
        var sentences = _cues[other].Where(hit => hit.Field == SourceField.BusinessWorkflow).Select(hit => hit.Sentence).ToHashSet();
        return [.. _cues[cue].Where(hit => hit.Field == SourceField.BusinessWorkflow && sentences.Contains(hit.Sentence))];
    }

    /// <summary>Evidence from a cue; <see langword="null"/> if it is not there.</summary>
    public Evidence? Cue(string cue, double weight, string name) => Evident(name, weight, Places(cue));

    /// <summary>Evidence from two cues that must both be there, wherever.</summary>
    public Evidence? Both(string one, string other, double weight, string name) =>
        Has(one) && Has(other) ? Evident(name, weight, [.. Places(one), .. Places(other)]) : null;

    /// <summary>Evidence from two cues that must stand in one sentence, or in two that follow each other.</summary>
    public Evidence? Near(string one, string other, double weight, string name) =>
        Has(one) && Has(other) ? Evident(name, weight, [.. PlacesNear(one, other), .. PlacesNear(other, one)]) : null;

    /// <summary>How many places of a cue stand in one sentence with another, or in the next to it.</summary>
    public int NearCount(string one, string other) => PlacesNear(one, other).Count;

    /// <summary>Evidence from two cues that must stand in one sentence of the workflow.</summary>
    public Evidence? Together(string one, string other, double weight, string name) =>
        Has(one) && Has(other) ? Evident(name, weight, [.. PlacesTogether(one, other), .. PlacesTogether(other, one)]) : null;

    /// <summary>
    /// A person decides within a deadline, a missed deadline is escalated, and at most one step is said to be undone: the
    /// decision shapes the run, and what is undone after it is a part.
    /// </summary>
    public bool DecisionIsCore =>
        Has("escalate") && Human.Any()
        && Facts.Constraints.Any(constraint => constraint.Kind == ConstraintKind.WaitTimeout)
        && Stated < 2;

    /// <summary>Evidence against what a saga would compose: failures with stated compensations shape the whole.</summary>
    public Evidence? InsideSaga => When(
        Has("failure") && Stated > 1, -0.15, "it is a part of a saga");

    /// <summary>Evidence that stands on facts; <see langword="null"/> if the condition does not hold.</summary>
    public static Evidence? When(bool condition, double weight, string name, params IEnumerable<string> facts) =>
        condition ? new Evidence(name, weight, facts) : null;

    /// <summary>The pointers to some steps.</summary>
    public IEnumerable<string> At(IEnumerable<StepFact> steps) => steps.Select(step => $"/steps/{Facts.Steps.IndexOf(step)}");

    /// <summary>The pointers to some links.</summary>
    public IEnumerable<string> At(IEnumerable<FlowFact> links) => links.Select(link => $"/flow/{Facts.Flow.IndexOf(link)}");

    /// <summary>The facts beside some places.</summary>
    private static IEnumerable<string> PointersOf(IEnumerable<CueHit> places) => places.Select(place => place.Pointer).Where(pointer => pointer.Length > 0);

    /// <summary>Whether all steps of a group do the same.</summary>
    public bool IsAlike(ImmutableArray<string> group)
    {
        var verbs = Facts.Steps.Where(step => group.Contains(step.Id, StringComparer.Ordinal)).Select(step => step.Verb).ToList();
        return verbs.Count > 1 && verbs.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;
    }

    private static ImmutableArray<string> BaseForms(ImmutableArray<TextWord> words)
    {
        var forms = ImmutableArray.CreateBuilder<string>(words.Length);
        var seen = new HashSet<string>(words.Length, StringComparer.Ordinal);
        foreach (var word in words)
        {
            var form = BaseForm(word.Text);
            if (seen.Add(form))
                forms.Add(form);
        }

        return forms.ToImmutable();
    }

    private static string BaseForm(string word) => Lexicon.Default.Morphology.Describe(word).Lemma is { Length: > 0 } lemma ? lemma : word;

    private static Evidence? Evident(string name, double weight, IReadOnlyCollection<CueHit> places) =>
        places.Count > 0 ? new Evidence(name, weight, PointersOf(places)) : null;
}
