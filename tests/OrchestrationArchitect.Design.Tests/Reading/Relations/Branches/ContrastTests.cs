namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("The alarm is read. With guests inside, the brigade is called and the hall is cleared. Without guests inside, the siren is reset. After that the log is signed.", "read-alarm > call-brigade", "read-alarm > reset-siren", "clear-hall > sign-log", "reset-siren > sign-log")]
    [InlineData("The essays are scored. Those above 70 points get a prize, those below 40 are returned, and the ones in between are read again.", "score-essays > get-prize", "score-essays > return-essays", "score-essays > read-essays")]
    [InlineData("The fur is brushed and measured. Then the owner is billed. Dogs that are still too heavy are referred to a vet instead.", "measure-fur > bill-owner", "measure-fur > refer-dogs")]
    [InlineData("The bill is checked. A surplus leads to a refund. A shortage leads to a quote being obtained; quotes over $900 are approved by the head.", "obtain-quote > approve-quotes")]
    public void Read_SecondSideOfAQuestion_LeavesFromWhereTheFirstDoes(string text, params string[] edges) =>
        edges.Except(Texts.Read(text).Edges()).ShouldBeEmpty();
}
