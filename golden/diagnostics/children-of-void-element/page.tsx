<br>text</br>
