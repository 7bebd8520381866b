using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Sentences;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Running text that was left without a verb: what may be one with its object, or with its own preposition, behind it is it.</summary>
internal sealed partial class Tagger
{
    /// <summary>"Reader services [places] a request", "values above the limit [lead] to a recall": the verb where no other word was told to be it; -1 if none was needed.</summary>
    private int FindOnlyVerb()
    {
        if (_sentence.Shape != SentenceShape.Prose || _sentence.IsOrder || _enumeration is not null)
        {
            return -1;
        }

        var end = FirstMissed();
        for (var i = 1; i < end; i++)
        {
            if (_tags[i] == Tag.Noun && (_tags[i - 1] is Tag.Noun or Tag.Name || IsGovernedGerund(i - 1) || (i > 2 && _tags[i - 1] == Tag.Number && _tags[i - 2] == Tag.Preposition)) && _infos[i].Verb >= 0 && (_infos[i].Has(VerbForms.Third) && GovernsPhrase(i) || GoesWithNext(i)))
            {
                _tags[i] = Tag.Present;
                _lemmas[i] = LemmaOf(i);
                return i;
            }
        }

        return -1;
    }

    /// <summary>How far the sentence goes without a verb that it must have: to its end, or to a form that "and" or "then" joins to one; 0 if it has its own.</summary>
    private int FirstMissed()
    {
        var verb = 0;
        while (verb < _tags.Length && !(_tags[verb].IsVerb() && !IsGovernedGerund(verb)) && _tags[verb] is not (Tag.Auxiliary or Tag.Modal))
        {
            verb++;
        }

        if (verb == _tags.Length)
        {
            return verb;
        }

        var joiner = verb - 1;
        while (joiner > 0 && _tags[joiner] == Tag.Adverb)
        {
            joiner--;
        }

        return joiner > 1 && _tags[verb] == Tag.Present && _infos[verb].Has(VerbForms.Third) && (_tags[joiner] == Tag.Coordinator || (joiner < verb - 1 && _tokens[joiner].Lower == ",")) ? joiner : 0;
    }

    /// <summary>"Before milling", "by selling": no verb of the clause.</summary>
    private bool IsGovernedGerund(int i) => i > 1 && _tags[i] == Tag.Gerund && _tags[i - 1] is Tag.Preposition or Tag.Subordinator;

    /// <summary>"Lead to", "ends in": with the preposition that the verb takes, and of a subject in its number.</summary>
    private bool GoesWithNext(int i) =>
        i + 2 < _tokens.Length && (_infos[i].Has(VerbForms.Base) || _infos[i].Has(VerbForms.Third)) && _lexicon.Phrases.Is("leading", $"{_infos[i].Lemma} {_tokens[i + 1].Lower}") && IsPlural(SubjectHead(i, 0)) == _infos[i].Has(VerbForms.Base);
}
