package planted.cellar;

record Box() {}
