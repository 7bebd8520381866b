using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints.Choosing;

/// <summary>The steps that the words around a limit tell of.</summary>
internal sealed class ToldSteps
{
    private readonly Dictionary<int, List<ToldRole>> _roles = [];

    /// <param name="mentions">The words of each step.</param>
    /// <param name="place">Where the limit stands.</param>
    /// <param name="flag">The limit has no figure: its own words may tell of a step too.</param>
    /// <param name="index">The steps.</param>
    /// <param name="lexicon">The words to know.</param>
    public ToldSteps(StepMentions mentions, LimitPlace place, bool flag, StepIndex index, Lexicon lexicon)
    {
        var words = place.Sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if ((flag || i < place.First || i >= place.Last) && (words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Adjective || words.TagAt(i).IsVerb()))
            {
                var acts = !StepIndex.Describes(words, i, lexicon) && !index.OfTheLimit(words, i);
                See(mentions.Of(words.Lower(i), words.Lemmas[i], acts), place.PartOf(i), words.TagAt(i).Named());
            }
        }

        foreach (var token in place.Label)
        {
            See(mentions.Of(token.Lower, lexicon.Morphology.Singular(token.Lower), acts: true), "label", "label");
        }
    }

    /// <summary>How many steps are told by their verbs.</summary>
    public int Verbs => _roles.Values.Count(roles => roles.Exists(told => told.Role == "verb"));

    /// <summary>The words that tell of a step.</summary>
    public IReadOnlyList<ToldRole> Roles(int step) => _roles.GetValueOrDefault(step) ?? [];

    private void See(IEnumerable<(int Step, string Role, int Shared)> told, string part, string form)
    {
        foreach (var (step, role, shared) in told)
        {
            if (!_roles.TryGetValue(step, out var roles))
            {
                _roles[step] = roles = [];
            }

            roles.Add(new ToldRole(role, part, form, shared));
        }
    }
}

/// <summary>A word that tells of a step.</summary>
/// <param name="Role">What it is to the step: its verb, the head or a modifier of what it acts on, its actor, or a noun around it.</param>
/// <param name="Part">In which part of the sentence it stands.</param>
/// <param name="Form">Its tag.</param>
/// <param name="Shared">How many steps it tells of in that role.</param>
internal readonly record struct ToldRole(string Role, string Part, string Form, int Shared);
