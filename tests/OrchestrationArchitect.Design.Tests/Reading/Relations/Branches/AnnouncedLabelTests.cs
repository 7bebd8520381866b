namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

public sealed class AnnouncedLabelTests
{
    [Theory]
    [InlineData("The plan is mailed to the owner. There are three possible outcomes. The owner agrees: the works are booked. The owner objects: the file is closed. The owner does not say anything: a reminder is sent. In every case the map is updated.", "mail-plan > book-works", "mail-plan > close-file", "mail-plan > send-reminder", "book-works > update-map", "close-file > update-map", "send-reminder > update-map")]
    [InlineData("The judges taste the soup. Three things can happen. Both are glad: the soup is served. The chef is glad but the guest is not: the soup is salted. The guest leaves: the soup is frozen.", "taste-soup > serve-soup", "taste-soup > salt-soup", "taste-soup > freeze-soup")]
    public void Read_AnnouncedCasesToldBeforeColons_AreSidesOfOneQuestion(string text, params string[] edges) =>
        edges.Except(Texts.Read(text).Edges()).ShouldBeEmpty();
}
