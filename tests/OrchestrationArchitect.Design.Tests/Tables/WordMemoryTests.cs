using System.Globalization;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Tests.Tables;

public sealed class WordMemoryTests
{
    [Fact]
    public void Memory_WordAskedAgain_IsAnsweredOnce()
    {
        var asked = new List<string>();
        var lengths = new WordMemory<int>(word =>
        {
            asked.Add(word);
            return word.Length;
        });

        lengths["order"].ShouldBe(5);
        lengths["order"].ShouldBe(5);
        asked.ShouldBe(["order"]);
    }

    [Fact]
    public void Memory_MoreWordsThanPlaces_AnswersEachForItself()
    {
        var words = Enumerable.Range(0, 20_000).Select(i => "w" + i.ToString(CultureInfo.InvariantCulture)).ToList();
        var same = new WordMemory<string>(word => word);

        words.ConvertAll(word => same[word]).ShouldBe(words);
        words.ConvertAll(word => same[word]).ShouldBe(words);
    }

    [Fact]
    public void Memory_MoreMemoriesThanAnswersOfAWord_EachAnswersForItself()
    {
        var memories = Enumerable.Range(0, 200).Select(number => new WordMemory<string>(word => word + number.ToString(CultureInfo.InvariantCulture))).ToList();

        memories.ConvertAll(memory => memory["claim"]).ShouldBe(memories.ConvertAll(memory => memory["claim"]));
        memories[3]["claim"].ShouldBe("claim3");
        memories[131]["claim"].ShouldBe("claim131");
        memories[3]["claim"].ShouldBe("claim3");
    }

    [Fact]
    public void Memory_TextThatIsNoWord_IsNotKept()
    {
        var asked = 0;
        var times = new WordMemory<int>(_ => ++asked);
        var text = new string('x', 1000);

        times[text].ShouldBe(1);
        times[text].ShouldBe(2);
    }
}
