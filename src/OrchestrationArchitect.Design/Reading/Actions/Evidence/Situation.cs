using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>A predicate and all that is known when it is to be judged.</summary>
/// <param name="Sentences">The sentences of the text.</param>
/// <param name="At">The number of its sentence.</param>
/// <param name="Index">Its number in the sentence.</param>
/// <param name="Told">What main clauses tell.</param>
/// <param name="Steps">The predicates before it that are steps.</param>
/// <param name="StartIsStep">No event source is told that brings what starts the run.</param>
/// <param name="Present">The text tells the process in the present.</param>
/// <param name="Lexicon">The words known.</param>
internal sealed record Situation(ImmutableArray<ParsedSentence> Sentences, int At, int Index, Mentions Told, IReadOnlySet<Predicate> Steps, bool StartIsStep, bool Present, Lexicon Lexicon)
{
    /// <summary>A step was told before it.</summary>
    public bool Begun => Steps.Count > 0;

    public ParsedSentence Sentence { get; } = Sentences[At];

    public TaggedSentence Words => Sentence.Words;

    public Predicate Predicate { get; } = Sentences[At].Predicates[Index];

    public string Clause => Names.Of(Predicate.Clause);

    public string Voice => Predicate.Passive ? "passive" : "active";

    /// <summary>The class of the verb; "unlisted" for one that the lexicon does not list.</summary>
    public string Class { get; } = ClassOf(Sentences[At].Predicates[Index].Lemma, Lexicon);

    /// <summary>Who acts, as far as the clause says so.</summary>
    public Phrase Doer => Predicate.Passive ? Predicate.Agent : Predicate.Subject;

    public static string ClassOf(string lemma, Lexicon lexicon) => lexicon.Verb(lemma) is { } known ? Names.Of(known.Class) : "unlisted";
}
